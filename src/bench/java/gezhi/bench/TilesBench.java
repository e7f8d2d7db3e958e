package gezhi.bench;

import gezhi.demo.geometry.CityGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tiles of the demonstration city over HTTP, every zoom of the map: each once that nobody has asked for before, and then again. With it
 * the bare connection, a tile far away from the city.
 */
final class TilesBench implements Bench {
    private static final String FOLDER = "tiles";
    private static final int FIRST_ZOOM = 6;
    private static final int LAST_ZOOM = 16;
    private static final int OF_A_ZOOM = 200;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Envelope city = city();

    private record Tile(int z, int x, int y) {}

    @Override
    public List<Result> run() throws Exception {
        try (ConfigurableApplicationContext context = Application.start(
                Application.folder(FOLDER),
                starting -> starting.getEnvironment().setActiveProfiles("demo"))) {
            String address = "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port")
                    + "/tiles/divisions/";
            double[] bare = bare(address);
            List<Result> results = new ArrayList<>();
            for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
                List<Tile> tiles = tiles(zoom);
                long[] bytes = new long[1];
                double[] first = new double[tiles.size()];
                double[] again = new double[tiles.size()];
                for (int i = 0; i < first.length; i++) {
                    first[i] = ask(address, tiles.get(i), bytes);
                }
                for (int i = 0; i < again.length; i++) {
                    again[i] = ask(address, tiles.get(i), new long[1]);
                }
                results.add(result(zoom, first, again, bytes[0] / first.length, bare));
            }
            return results;
        }
    }

    private static Result result(int zoom, double[] first, double[] again, long bytes, double[] bare) {
        return new Result(
                String.format(Locale.ROOT, "zoom %d, %d tiles, %.1f kB each", zoom, first.length, bytes / 1000.0),
                String.format(
                        Locale.ROOT,
                        "drawn for the first time p95 %.1f ms, longest %.1f ms; again p95 %.1f ms",
                        part(first, 0.95),
                        part(first, 1),
                        part(again, 0.95)),
                "an empty tile",
                String.format(Locale.ROOT, "p95 %.1f ms", part(bare, 0.95)),
                part(bare, 0.95) / part(again, 0.95),
                "< 100 ms");
    }

    private double[] bare(String address) throws Exception {
        double[] bare = new double[OF_A_ZOOM];
        for (int i = -OF_A_ZOOM; i < OF_A_ZOOM; i++) {
            bare[Math.max(0, i)] = ask(address, new Tile(LAST_ZOOM, 1, Math.abs(i)), new long[1]);
        }
        return bare;
    }

    /** Milliseconds, connection kept. */
    private double ask(String address, Tile tile, long[] bytes) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + tile.z() + "/" + tile.x() + "/" + tile.y() + ".mvt"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(tile + ": " + answer.statusCode());
        }
        bytes[0] += answer.body().length;
        return milliseconds;
    }

    /** All that touch the city's box, or some of them by chance. */
    private List<Tile> tiles(int zoom) {
        List<Tile> all = new ArrayList<>();
        for (int x = column(city.getMinX(), zoom); x <= column(city.getMaxX(), zoom); x++) {
            for (int y = row(city.getMaxY(), zoom); y <= row(city.getMinY(), zoom); y++) {
                all.add(new Tile(zoom, x, y));
            }
        }
        Collections.shuffle(all, new Random(zoom));
        return all.subList(0, Math.min(OF_A_ZOOM, all.size()));
    }

    private static int column(double lon, int zoom) {
        return (int) ((lon + 180) / 360 * (1 << zoom));
    }

    private static int row(double lat, int zoom) {
        double angle = Math.toRadians(lat);
        return (int) ((1 - Math.log(Math.tan(angle) + 1 / Math.cos(angle)) / Math.PI) / 2 * (1 << zoom));
    }

    private static Envelope city() {
        Envelope box = new Envelope();
        CityGenerator.putian()
                .grids()
                .forEach(grid -> box.expandToInclude(grid.shape().getEnvelopeInternal()));
        return box;
    }

    private static double part(double[] times, double part) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
    }
}
