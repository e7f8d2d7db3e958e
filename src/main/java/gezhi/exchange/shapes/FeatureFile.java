package gezhi.exchange.shapes;

import gezhi.exchange.text.Text;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.GridKind;
import gezhi.territory.survey.Feature;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a GeoJSON feature collection one feature at a time, so that a big file needs little more memory than its shapes. */
final class FeatureFile {
    private static final Map<String, GridKind> KINDS = Map.of(
            "GENERAL", GridKind.GENERAL,
            "综合", GridKind.GENERAL,
            "综合网格", GridKind.GENERAL,
            "DEDICATED", GridKind.DEDICATED,
            "专属", GridKind.DEDICATED,
            "专属网格", GridKind.DEDICATED);

    /** JSON may name this character; no database keeps it. */
    private static final String NUL = "\0";

    private final Text text;
    private final GeoJsonShape shapes;
    private final Findings findings;
    private final Progress progress;
    /** Features follow one another within the array, so what comes after one is no mistake. */
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Feature> features = new ArrayList<>();
    private int number;

    FeatureFile(Text text, GeoJsonShape.Shift shift, Findings findings, Progress progress) {
        this.text = text;
        this.shapes = new GeoJsonShape(shift);
        this.findings = findings;
        this.progress = progress;
    }

    List<Feature> read() throws IOException {
        try (Reader reader = text.open();
                JsonParser parser = json.createParser(reader)) {
            if (!goToFeatures(parser)) {
                error(0, "", "exchange.not-features");
                return List.of();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                number++;
                take(json.readTree(parser));
                progress.done(number);
            }
        } catch (JacksonException e) {
            @Nullable TokenStreamLocation at = e.getLocation();
            error(
                    Math.max(1, number),
                    "",
                    "exchange.not-json",
                    at == null ? 0 : at.getLineNr(),
                    at == null ? 0 : at.getColumnNr());
        }
        return features;
    }

    private static boolean goToFeatures(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals("features");
            if (parser.nextToken() == JsonToken.START_ARRAY && found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void take(JsonNode feature) {
        JsonNode properties = feature.path("properties");
        String code = text(properties, "code", "adcode", "代码", "编码");
        @Nullable Geometry shape = shape(feature.path("geometry"));
        GridKind kind = kind(text(properties, "kind", "类型"));
        Integer households = households(text(properties, "households", "户数"));
        if (shape == null && code.isEmpty()) {
            // with a shape, the survey says so itself
            error(number, "code", "gazetteer.code-empty");
        }
        if (shape != null) {
            features.add(new Feature(
                    text.file().name(),
                    number,
                    code,
                    text(properties, "name", "名称"),
                    kind,
                    households,
                    text(properties, "parent", "上级"),
                    shape));
        }
    }

    private @Nullable Geometry shape(JsonNode geometry) {
        if (geometry.isMissingNode() || geometry.isNull()) {
            error(number, "geometry", "exchange.no-geometry");
            return null;
        }
        try {
            return shapes.of(geometry);
        } catch (IllegalArgumentException e) {
            error(number, "geometry", "exchange.bad-geometry", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable GridKind kind(String given) {
        @Nullable GridKind kind = KINDS.get(given);
        if (kind == null && !given.isEmpty()) {
            error(number, "kind", "exchange.kind-unknown", given);
        }
        return kind;
    }

    private @Nullable Integer households(String given) {
        if (given.isEmpty()) {
            return null;
        }
        if (!given.matches("\\d{1,7}")) {
            error(number, "households", "exchange.households", given);
            return null;
        }
        return Integer.valueOf(given);
    }

    private static String text(JsonNode properties, String... names) {
        for (String name : names) {
            JsonNode value = properties.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value.asString("").replace(NUL, "").trim();
            }
        }
        return "";
    }

    private void error(int feature, String field, String key, Object... words) {
        findings.add(Finding.error(text.file().name(), feature, field, key, words));
    }
}
