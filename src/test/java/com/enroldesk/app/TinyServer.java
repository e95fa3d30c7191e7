package com.enroldesk.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;

/** A few calls of the vendor's contract on loopback, for commands to speak to. */
final class TinyServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    /** Customers of each bulk request, in turn. */
    final List<Integer> posts = new CopyOnWriteArrayList<>();
    /** What came as a sign-in, in turn. */
    final List<String> signIns = new CopyOnWriteArrayList<>();

    volatile boolean catalogueAllowed = true;
    /** Which bulk requests, counted from one, are refused as signed out. */
    volatile IntPredicate signedOut = _ -> false;

    /** A customer whom the server does not know. */
    volatile String unknown = "";

    private int earned;

    TinyServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private synchronized void answer(HttpExchange call) {
        try (call) {
            String path = call.getRequestURI().getPath();
            byte[] body = call.getRequestBody().readAllBytes();
            signIns.add(String.join("", call.getRequestHeaders().getOrDefault("Authorization", List.of()))
                    + String.join("", call.getRequestHeaders().getOrDefault("X-CAP-API-OAUTH-TOKEN", List.of())));
            switch (path) {
                case "/v3/oauth/token/generate" ->
                    reply(call, 200, "{\"data\":{\"accessToken\":\"TOKEN-1\",\"ttlSeconds\":300},\"errors\":null}");
                case "/v2/organization/programs" ->
                    catalogue(
                            call,
                            "{\"data\":[{\"programId\":469,\"programName\":\"Default\"}],\"warnings\":[],\"errors\":[]}");
                case "/api_gateway/loyalty/v1/programs/promotions/list" ->
                    catalogue(
                            call,
                            "{\"status\":{\"code\":200,\"message\":\"success\"},\"validationErrors\":null,\"data\":[{\"id\":56799,"
                                    + "\"name\":\"Monsoon Double\",\"promotionStatus\":\"LIVE\",\"programId\":469,"
                                    + "\"startDate\":\"2026-01-01T00:00Z\",\"endDate\":\"2099-12-31T23:59:59Z\","
                                    + "\"identifier\":\"MONSOON\",\"isActive\":true,\"pointsOfferType\":\"LOYALTY\"}],"
                                    + "\"pageDetails\":{\"pageNumber\":1,\"pageSize\":100,\"totalEntries\":1,\"pageCount\":1}}");
                case "/v2/promotion/bulk/directEarn" -> earn(call, body);
                default -> reply(call, 404, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void catalogue(HttpExchange call, String json) throws IOException {
        if (catalogueAllowed) {
            reply(call, 200, json);
        } else {
            reply(call, 403, "{\"HttpStatusCode\":403,\"errorMessage\":\"Not authorized\",\"errorCode\":4000}");
        }
    }

    private void earn(HttpExchange call, byte[] body) throws IOException {
        JsonNode request = JSON.readTree(body);
        posts.add(request.get("customers").size());
        if (signedOut.test(posts.size())) {
            reply(call, 401, "");
            return;
        }
        int failed = 0;
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("response");
        for (JsonNode customer : request.get("customers")) {
            ObjectNode item = items.addObject();
            if (customer.toString().contains("\"" + unknown + "\"")) {
                item.putArray("errors").addObject().put("code", 8015).put("message", "Customer not found");
                item.putArray("warnings");
                failed++;
                continue;
            }
            earned++;
            item.putObject("result")
                    .put("entityType", "CUSTOMER")
                    .put("entityId", 1000 + earned)
                    .put(
                            "promotionId",
                            request.at("/promotionDetails/promotionId").asLong())
                    .put("programId", request.at("/promotionDetails/programId").asLong())
                    .put("issualId", "7")
                    .put("earnedId", Integer.toString(earned));
            item.putArray("errors");
            item.putArray("warnings");
        }
        answer.put("totalCount", items.size()).put("failureCount", failed);
        reply(call, 200, JSON.writeValueAsString(answer));
    }

    private static void reply(HttpExchange call, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
