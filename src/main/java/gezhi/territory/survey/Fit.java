package gezhi.territory.survey;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.DivisionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How the shapes of a drawing lie to each other and to what is on the map: no two of one family over the same ground, none outside the
 * nearest outline above it, wherever some levels have none.
 */
final class Fit {
    /** Surveys of neighbours differ by slivers along their border. One part in a thousand of the smaller area is let pass. */
    static final double TOLERANCE = 0.001;

    private static final double PERCENT = 100;

    private final String city;
    private final Map<String, Feature> drawn;
    private final Map<String, Geometry> shapes = new HashMap<>();
    private final Map<String, PreparedGeometry> prepared = new HashMap<>();
    private final Findings findings;

    /** @param onMap outlines that are on the map already, by code; those in the drawing replace them */
    Fit(String city, Map<String, Feature> drawn, Map<String, Geometry> onMap, Findings findings) {
        this.city = city;
        this.drawn = drawn;
        this.findings = findings;
        shapes.putAll(onMap);
        drawn.forEach((code, feature) -> shapes.put(code, feature.shape()));
    }

    void check(Progress progress) {
        progress.phase("survey.fitting", drawn.size());
        Map<String, List<String>> families = families();
        List<Feature> inOrder = drawn.values().stream()
                .sorted(Comparator.comparing(Feature::number))
                .toList();
        long seen = 0;
        for (Feature feature : inOrder) {
            checkInside(feature);
            checkHolds(feature, families.getOrDefault(feature.code(), List.of()));
            progress.done(++seen);
        }
        families.values().forEach(this::checkApart);
    }

    private void checkInside(Feature feature) {
        String around = around(feature.code());
        double outside = around.isEmpty() ? 0 : outside(feature.shape(), around);
        if (outside > TOLERANCE) {
            error(feature, "survey.outside", feature.code(), around, percent(outside));
        }
    }

    /** An outline drawn anew must still hold what the map has in it. */
    private void checkHolds(Feature feature, List<String> within) {
        for (String code : within) {
            double outside = drawn.containsKey(code) ? 0 : outside(shape(code), feature.code());
            if (outside > TOLERANCE) {
                error(feature, "survey.leaves-out", feature.code(), code, percent(outside));
            }
        }
    }

    private double outside(Geometry shape, String around) {
        if (prepared.computeIfAbsent(around, code -> PreparedGeometryFactory.prepare(shape(code)))
                .covers(shape)) {
            return 0;
        }
        return shape instanceof Polygonal
                ? overlay(shape, shape(around), OverlayNG.DIFFERENCE).getArea() / shape.getArea()
                : 1;
    }

    /** The areas by the nearest one above that has an outline: those of a family must lie in it, and apart. */
    private Map<String, List<String>> families() {
        Map<String, List<String>> families = new HashMap<>();
        shapes.keySet().stream()
                .filter(this::isArea)
                .sorted()
                .forEach(code -> families.computeIfAbsent(around(code), none -> new ArrayList<>())
                        .add(code));
        return families;
    }

    /** The nearest division above that has an outline; empty when there is none. */
    private String around(String code) {
        String at = code;
        while (!at.equals(city)) {
            at = DivisionCode.parent(city, at);
            if (isArea(at)) {
                return at;
            }
        }
        return "";
    }

    private boolean isArea(String code) {
        return shapes.get(code) instanceof Polygonal;
    }

    private void checkApart(List<String> family) {
        List<Feature> fresh = family.stream()
                .flatMap(code -> Stream.ofNullable(drawn.get(code)))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        STRtree index = new STRtree();
        family.forEach(code -> index.insert(shape(code).getEnvelopeInternal(), code));
        for (Feature feature : fresh) {
            List<?> near = index.query(feature.shape().getEnvelopeInternal());
            near.stream()
                    .map(String.class::cast)
                    .filter(other -> !drawn.containsKey(other) || feature.code().compareTo(other) < 0)
                    .sorted()
                    .forEach(other -> checkApart(feature, other));
        }
    }

    private void checkApart(Feature feature, String other) {
        double smaller = Math.min(feature.shape().getArea(), shape(other).getArea());
        double shared =
                overlay(feature.shape(), shape(other), OverlayNG.INTERSECTION).getArea() / smaller;
        if (shared > TOLERANCE) {
            @Nullable Feature second = drawn.get(other);
            error(
                    feature,
                    second == null ? "survey.overlap-map" : "survey.overlap",
                    feature.code(),
                    other,
                    percent(shared),
                    second == null ? "" : second.number());
        }
    }

    private void error(Feature feature, String key, Object... words) {
        findings.add(Finding.error(feature.file(), feature.number(), "geometry", key, words));
    }

    private Geometry shape(String code) {
        return Objects.requireNonNull(shapes.get(code));
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share * PERCENT);
    }
}
