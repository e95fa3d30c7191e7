package com.enroldesk.sim;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.engine.remote.Heard;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as a client hears them: status, headers and bytes, or what kept them away. */
final class Answers {
    private static final HttpHeaders JSON = headers("Content-Type", "application/json");
    private static final HttpHeaders HTML = headers("Content-Type", "text/html");
    private static final String PAGE = "<!DOCTYPE html><html><body>Please sign in</body></html>";
    private static final byte[] NOTHING = new byte[0];

    private final World world;

    Answers(World world) {
        this.world = world;
    }

    private static HttpHeaders headers(String... namesAndValues) {
        Map<String, List<String>> map = new java.util.TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return HttpHeaders.of(map, (_, _) -> true);
    }

    Heard heard(Exchange exchange) {
        @Nullable FaultKind fault = exchange.fault;
        if (fault == null) {
            return whole(200, list(exchange, null));
        }
        return switch (fault) {
            case NAME_NOT_FOUND -> Heard.nothing(Heard.Away.NAME_NOT_FOUND, false);
            case CONNECTION_REFUSED -> Heard.nothing(Heard.Away.REFUSED, false);
            case CONNECT_TIMEOUT -> Heard.nothing(Heard.Away.CONNECT_TIMEOUT, false);
            case NOT_TRUSTED -> Heard.nothing(Heard.Away.NOT_TRUSTED, false);
            case NOT_SECURE -> Heard.nothing(Heard.Away.NOT_SECURE, false);
            case PROXY_REFUSES -> Heard.answer(407, HTML, Replies.bytes(PAGE), Heard.End.WHOLE, false);
            case SIGNED_OUT -> whole(world.chance.in(0.5) ? 401 : 498, "{\"errors\":[{\"code\":401}]}");
            case NOT_ALLOWED -> whole(403, "");
            case TOO_LARGE -> whole(413, "");
            case BUSY -> busy(Long.toString(world.chance.between(1, 120)));
            case BUSY_FOR_AN_HOUR -> busy("3600");
            case RIGHTS_UNAVAILABLE -> whole(503, "{\"errorCode\":\"4001\",\"message\":\"try later\"}");
            case BAD_REQUEST -> whole(world.chance.in(0.5) ? 400 : 422, "{\"message\":\"bad\"}");
            case REDIRECTED ->
                Heard.answer(307, headers("Location", "https://other.example/x"), NOTHING, Heard.End.WHOLE, true);
            case REQUEST_ERROR -> whole(world.chance.in(0.5) ? 200 : 400, Replies.refusal("8892"));
            case LOST_BEFORE_EFFECT, LOST_AFTER_EFFECT, LOST_THEN_LATE_EFFECT -> Heard.nothing(Heard.Away.LOST, true);
            case TIMEOUT_WITHOUT_EFFECT, TIMEOUT_AFTER_EFFECT, TIMEOUT_THEN_LATE_EFFECT ->
                Heard.nothing(Heard.Away.LATE, true);
            case ERROR_BEFORE_EFFECT, ERROR_AFTER_EFFECT, ERROR_THEN_LATE_EFFECT, ERROR_AFTER_PART -> error();
            case REDIRECTED_AFTER_EFFECT ->
                Heard.answer(302, headers("Location", "https://other.example/x"), NOTHING, Heard.End.WHOLE, true);
            case WEB_PAGE, PORTAL_PAGE -> Heard.answer(200, HTML, Replies.bytes(PAGE), Heard.End.WHOLE, true);
            case REPLY_EMPTY -> whole(200, "");
            case REPLY_CUT -> part(exchange, Heard.End.CUT);
            case REPLY_STALLS -> part(exchange, Heard.End.LATE);
            case REPLY_TOO_LARGE -> part(exchange, Heard.End.TOO_LARGE);
            case REPLY_TRUNCATED -> part(exchange, Heard.End.WHOLE);
            case WRONG_TYPE ->
                Heard.answer(
                        200,
                        headers("Content-Type", "text/plain"),
                        Replies.bytes(list(exchange, null)),
                        Heard.End.WHOLE,
                        true);
            case LIST_WITH_STATUS_500 -> whole(500, list(exchange, null));
            default -> whole(200, list(exchange, fault));
        };
    }

    private static Heard whole(int status, String body) {
        return Heard.answer(status, JSON, Replies.bytes(body), Heard.End.WHOLE, true);
    }

    private static Heard busy(String wait) {
        return Heard.answer(
                429, headers("Content-Type", "application/json", "Retry-After", wait), NOTHING, Heard.End.WHOLE, true);
    }

    private Heard error() {
        int status = world.chance.of(List.of(500, 502, 503, 504, 408, 409, 520));
        return world.chance.in(0.5)
                ? whole(status, "{\"errors\":[{\"code\":500}]}")
                : Heard.answer(status, HTML, Replies.bytes(PAGE), Heard.End.WHOLE, true);
    }

    private Heard part(Exchange exchange, Heard.End end) {
        byte[] body = Replies.bytes(list(exchange, null));
        int length = world.chance.below(body.length);
        exchange.said = exchange.said.subList(0, (int) ((long) exchange.said.size() * length / body.length));
        return Heard.answer(200, JSON, Arrays.copyOf(body, length), end, true);
    }

    /** The list of items, in the order and with the fault in which they are said. */
    private String list(Exchange exchange, @Nullable FaultKind fault) {
        List<Server.Item> items = new ArrayList<>(exchange.items);
        boolean byId = exchange.permit.kind() == IdentifierKind.ID;
        if (world.traits.reversed() && !byId && items.size() > 1) {
            world.fired(FaultKind.ANSWERS_IN_REVERSE);
            items = new ArrayList<>(items.reversed());
        }
        if (world.traits.baseShape()) {
            world.fired(FaultKind.BASE_SHAPE);
        }
        int odd = -1;
        if (fault != null) {
            odd = misshape(items, fault);
        }
        exchange.said = items;
        return Replies.list(items, fault == null ? FaultKind.HELD_BEFORE : fault, odd);
    }

    /** Returns the place of the odd item; negative where there is none. */
    private int misshape(List<Server.Item> items, FaultKind fault) {
        int place = world.chance.below(items.size());
        switch (fault) {
            case ITEM_MISSING -> items.remove(place);
            case ITEM_REPEATED -> repeat(items);
            case ITEM_OF_A_STRANGER -> items.set(place, stranger());
            case ITEMS_REORDERED -> java.util.Collections.shuffle(items, java.util.Random.from(world.chance));
            default -> {
                for (int i = 0; i < items.size(); i++) {
                    int at = (place + i) % items.size();
                    if (items.get(at).done()) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    /** One customer stands there twice and another is missing; the second time with another end. */
    private static void repeat(List<Server.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            Server.Item named = items.get(i);
            if (!named.customer().isEmpty()) {
                int other = i == 0 ? items.size() - 1 : 0;
                items.remove(other);
                items.add(
                        named.done()
                                ? new Server.Item(named.customer(), "", "", "8890", true, List.of())
                                : new Server.Item(named.customer(), "1", "1", "", false, List.of()));
                return;
            }
        }
        items.removeLast();
    }

    private static Server.Item stranger() {
        return new Server.Item("99999", "77", "78", "", false, List.of());
    }
}
