package gezhi.demo.geometry;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the generator starts from.
 *
 * @param city code of the city
 * @param names real names of counties by code
 * @param counties outlines by county code; together without gap or overlap
 * @param towns real towns and subdistricts in the order of their codes
 * @param communities real communities and villages in the order of their codes
 * @param seats roughly where each town's seat is (longitude, latitude), by town code
 */
record DemoInputs(
        String city,
        SequencedMap<String, String> names,
        SequencedMap<String, Geometry> counties,
        List<Place> towns,
        List<Place> communities,
        Map<String, Coordinate> seats) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Reads {@code /demo/<city>/} from the class path. */
    static DemoInputs read(String city) {
        SequencedMap<String, String> names = new LinkedHashMap<>();
        List<Place> towns = new ArrayList<>();
        List<Place> communities = new ArrayList<>();
        for (CSVRecord row : rows(city, "divisions.csv")) {
            Place place = new Place(row.get("code"), row.get("name"));
            switch (place.code().length()) {
                case 6 -> names.put(place.code(), place.name());
                case 9 -> towns.add(place);
                case 12 -> communities.add(place);
                default -> {}
            }
        }
        Map<String, Coordinate> seats = new LinkedHashMap<>();
        for (CSVRecord row : rows(city, "seats.csv")) {
            seats.put(
                    row.get("code"),
                    new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat"))));
        }
        return new DemoInputs(city, names, outlines(city), List.copyOf(towns), List.copyOf(communities), seats);
    }

    /** The same for one county only. */
    DemoInputs only(String county) {
        return new DemoInputs(
                city,
                within(county, names),
                within(county, counties),
                towns.stream().filter(town -> town.code().startsWith(county)).toList(),
                communities.stream().filter(c -> c.code().startsWith(county)).toList(),
                seats);
    }

    private static <T> SequencedMap<String, T> within(String county, SequencedMap<String, T> all) {
        SequencedMap<String, T> some = new LinkedHashMap<>(all);
        some.keySet().removeIf(code -> !code.startsWith(county));
        return some;
    }

    private static SequencedMap<String, Geometry> outlines(String city) {
        try (InputStream in = open(city, "counties.geojson")) {
            SequencedMap<String, Geometry> outlines = new LinkedHashMap<>();
            for (JsonNode feature : JsonMapper.shared().readTree(in).get("features")) {
                String geometry = feature.get("geometry").toString();
                outlines.put(feature.get("properties").get("code").asString(), new GeoJsonReader().read(geometry));
            }
            return outlines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException("counties.geojson of " + city, e);
        }
    }

    private static List<CSVRecord> rows(String city, String file) {
        try (Reader in = new InputStreamReader(open(city, file), StandardCharsets.UTF_8)) {
            return CSV.parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String city, String file) {
        InputStream in = DemoInputs.class.getResourceAsStream("/demo/" + city + "/" + file);
        if (in == null) {
            throw new IllegalArgumentException("no demonstration data /demo/" + city + "/" + file);
        }
        return in;
    }
}
