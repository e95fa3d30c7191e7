package com.enroldesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** What no program that sends the same batches in the same lanes can beat: the JDK's client, no journal, no reading of replies. */
public final class BareClient {
    private BareClient() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        List<String> mobiles = Files.readAllLines(options.path("list", Path.of("list.csv")));
        List<String> customers = mobiles.subList(1, mobiles.size());
        URI address = URI.create(options.text("url", "") + "/v2/promotion/bulk/directEarn");
        int batch = options.number("batch", 50);
        int lanes = options.number("lanes", 1);
        AtomicInteger next = new AtomicInteger();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int lane = 0; lane < lanes; lane++) {
                work.add(() -> {
                    for (int from = next.getAndAdd(batch); from < customers.size(); from = next.getAndAdd(batch)) {
                        send(client, address, customers.subList(from, Math.min(from + batch, customers.size())));
                    }
                    return true;
                });
            }
            for (Future<Boolean> lane : threads.invokeAll(work)) {
                lane.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static void send(HttpClient client, URI address, List<String> mobiles)
            throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder("{\"type\":\"CUSTOMER\",\"promotionDetails\":{\"programId\":")
                .append(DataSet.PROGRAM)
                .append(",\"promotionId\":")
                .append(DataSet.PROMOTION)
                .append("},\"identifierName\":\"mobile\",\"customers\":[");
        for (int i = 0; i < mobiles.size(); i++) {
            body.append(i == 0 ? "" : ",")
                    .append("{\"identifierValue\":\"")
                    .append(mobiles.get(i))
                    .append("\",\"source\":\"INSTORE\"}");
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.append("]}").toString()))
                .build();
        client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
