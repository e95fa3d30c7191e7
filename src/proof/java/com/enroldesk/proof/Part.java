package com.enroldesk.proof;

/** What decides the promise. */
enum Part {
    DOMAIN("`domain`", "domain."),
    RUN("`run`", "run."),
    READER("The reader of replies, `engine.wire`", "engine.wire."),
    CLASSIFIER("What an ending means, `engine.remote`", "engine.remote.");

    private final String words;
    private final String room;

    Part(String words, String room) {
        this.words = words;
        this.room = room;
    }

    String words() {
        return words;
    }

    /** @param place a class, named from the root package on */
    static Part of(String place) {
        for (Part part : values()) {
            if (place.startsWith(part.room)) {
                return part;
            }
        }
        throw new IllegalArgumentException(place + " is in no part");
    }
}
