package gezhi.bench;

import gezhi.exchange.clients.Client;
import gezhi.exchange.clients.ClientOutcome;
import gezhi.exchange.clients.Clients;
import gezhi.exchange.clients.Grant;
import gezhi.exchange.clients.KeyDraft;
import gezhi.exchange.published.PublicCases;
import gezhi.exchange.published.Wanted;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lists of 1,000 requests of Open311 over HTTP, a city of a million cases, in both notations; beside it the same rows read from the
 * database and not written out. Shares the data of the overview.
 */
final class Open311Bench implements Bench {
    private static final String FOLDER = "overview";
    private static final int WARM = 20;
    private static final int TIMES = 100;
    private static final int LIST = 1_000;

    private final HttpClient client = HttpClient.newHttpClient();

    @Override
    public List<Result> run() throws Exception {
        Path written = Application.folder(FOLDER).resolve("written");
        boolean again = Files.exists(written);
        try (var context = again
                ? Application.start(Application.folder(FOLDER), none -> {})
                : Application.empty(FOLDER, none -> {})) {
            if (!again) {
                MillionCases.write(context);
                Files.createFile(written);
            }
            String address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")
                    + "/open311/v2/requests.";
            String key = key(context);
            List<Result> results = new ArrayList<>();
            for (String asked : List.of("json?", "xml?", "json?extensions=true&", "json?status=closed&")) {
                results.add(measure(context, asked, address + asked + "api_key=" + key));
            }
            return results;
        }
    }

    private Result measure(ConfigurableApplicationContext context, String asked, String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        double[] lists = new double[TIMES];
        double[] rows = new double[TIMES];
        for (int i = -WARM; i < TIMES; i++) {
            double list = timed(() -> get(request));
            double row = timed(() -> read(context));
            if (i >= 0) {
                lists[i] = list;
                rows[i] = row;
            }
        }
        Arrays.sort(lists);
        Arrays.sort(rows);
        double median = lists[TIMES / 2];
        return new Result(
                "requests." + asked.replaceAll("[?&]$", "")
                        + ": 1,000 requests in one answer over HTTP, 1,000,000 cases",
                String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms", median, lists[TIMES * 95 / 100 - 1]),
                "the newest 1,000 read and not written out",
                String.format(Locale.ROOT, "median %.0f ms", rows[TIMES / 2]),
                rows[TIMES / 2] / median,
                "< 200 ms");
    }

    private void get(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        int numbers = answer.body().split("service_request_id", -1).length - 1;
        int times = request.uri().getPath().endsWith("xml") ? 2 : 1;
        if (answer.statusCode() != 200 || numbers != LIST * times) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + ", " + numbers);
        }
    }

    private static void read(ConfigurableApplicationContext context) {
        context.getBean(PublicCases.class).each(MillionCases.CITY, Wanted.ALL, 0, LIST, lot -> {});
    }

    private static String key(ConfigurableApplicationContext context) {
        var administrator = new SimpleGrantedAuthority("ROLE_" + Role.ADMINISTRATOR.name());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated("bench", null, List.of(administrator)));
        Scope scope = Scope.person(MillionCases.CITY, Role.ADMINISTRATOR, UUID.randomUUID(), MillionCases.CITY, null);
        Client.Draft draft = new Client.Draft("bench " + System.nanoTime(), "bench", Client.MOST_REQUESTS, 1);
        return ((ClientOutcome.KeyMade) Scoped.call(
                        scope,
                        () -> context.getBean(Clients.class)
                                .register(draft, new KeyDraft(Set.of(Grant.REPORT), null, null))))
                .key();
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private interface Work {
        void run() throws Exception;
    }
}
