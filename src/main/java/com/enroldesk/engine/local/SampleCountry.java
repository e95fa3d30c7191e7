package com.enroldesk.engine.local;

/**
 * Where the sample's customers live: so many of each, with mobiles that each country's numbering plan allows. Where a country
 * keeps numbers for fiction that can be mobiles (US, DE, SE), only those are used.
 */
enum SampleCountry {
    IN(
            9_000,
            "Aarav Asha Dev Diya Ishaan Kavya Meera Nikhil Priya Rohan",
            "Rao Iyer Mehta Nair Patel Reddy Sharma Singh"),
    US(
            3_000,
            "Ava Ethan Grace Jack Lily Mason Noah Olivia Ruby Wyatt",
            "Baker Carter Hayes Miller Morgan Reed Turner Young"),
    GB(
            2_605,
            "Alfie Amelia Arthur Elsie Freya George Isla Oscar Poppy Theo",
            "Ashworth Bennett Clarke Hughes Lowe Webb"),
    SG(1_800, "Hui Jia Jun Kai Mei Ming Siti Wei Xin Yong", "Chan Goh Koh Lim Ng Ong Tan Teo"),
    BR(
            1_700,
            "Ana Bruno Caio Davi Helena Laura Lucas Luiza Pedro Sofia",
            "Almeida Barros Costa Lima Moreira Rocha Souza"),
    AE(1_600, "Aisha Fatima Hamad Khalid Layla Mariam Noura Omar Rashid Yusuf", "Darwish Haddad Mansour Nasser Saleh"),
    DE(200, "Anna Emil Greta Jonas Lena Mats Mia Paul", "Becker Krause Lang Vogel Wolff"),
    SE(95, "Alva Axel Ebba Elsa Hugo Nils Saga Vera", "Berg Dahl Ekman Holm Lind");

    /** Area codes whose 555-0100 to 555-0199 stand for nobody. */
    private static final int[] AREAS = {
        201, 202, 203, 206, 212, 213, 214, 215, 216, 303, 305, 312, 313, 314, 404, 407, 412, 415, 503, 504, 512, 602,
        612, 615, 617, 702, 704, 713, 718, 808
    };

    private static final int MILLION = 1_000_000;

    /** Coprime to every power of ten, so that each number comes once before any repeats. */
    private static final long STEP = 7_654_321;

    private final int customers;
    private final String firstNames;
    private final String lastNames;

    SampleCountry(int customers, String firstNames, String lastNames) {
        this.customers = customers;
        this.firstNames = firstNames;
        this.lastNames = lastNames;
    }

    int customers() {
        return customers;
    }

    String[] firstNames() {
        return firstNames.split(" ", -1);
    }

    String[] lastNames() {
        return lastNames.split(" ", -1);
    }

    /** The n-th customer's mobile, with country code and no plus; distinct for each n below {@link #customers}. */
    String mobile(int n) {
        return switch (this) {
            case IN -> digits("9198", 100 * MILLION, n);
            case US -> "1" + AREAS[n % AREAS.length] + (5_550_100 + n / AREAS.length);
            case GB -> digits("447400", MILLION, n);
            case SG -> digits("6581", MILLION, n);
            case BR -> digits("551196", 10 * MILLION, n);
            case AE -> digits("97150", 10 * MILLION, n);
            case DE -> n < 100 ? digits("4917139200", 100, n) : digits("49176040690", 100, n - 100);
            case SE -> "46701740" + (605 + n);
        };
    }

    private static String digits(String prefix, int range, int n) {
        long rest = (n * STEP + range / 3) % range;
        return prefix + Long.toString(range + rest).substring(1);
    }
}
