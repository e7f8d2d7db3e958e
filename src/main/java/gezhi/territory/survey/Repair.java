package gezhi.territory.survey;

import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.territory.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes one shape sound, or says why it cannot be. */
final class Repair {
    private static final Envelope EARTH = new Envelope(-180, 180, -90, 90);

    private Repair() {}

    /** The very same shape when nothing was wrong with it; empty when it cannot be used, which is then among the findings. */
    static Optional<Geometry> sound(Feature feature, Level level, Findings findings) {
        Geometry shape = feature.shape();
        boolean fits = shape instanceof Polygonal || level == Level.UNIT && shape instanceof Point;
        if (!fits) {
            return refuse(
                    feature,
                    findings,
                    "survey.type." + (level == Level.UNIT ? "unit" : "area"),
                    shape.getGeometryType());
        }
        if (shape.isEmpty()) {
            return refuse(feature, findings, "survey.no-points", "");
        }
        if (!EARTH.contains(shape.getEnvelopeInternal())) {
            return refuse(feature, findings, "survey.degrees", describe(shape));
        }
        IsValidOp validity = new IsValidOp(shape);
        if (validity.isValid()) {
            return Optional.of(shape);
        }
        TopologyValidationError error = validity.getValidationError();
        Geometry fixed = areas(GeometryFixer.fix(shape));
        if (fixed.isEmpty()) {
            return refuse(feature, findings, "survey.no-area", error.getMessage());
        }
        findings.add(Finding.note(
                feature.file(),
                feature.number(),
                "geometry",
                "survey.repaired",
                feature.code(),
                error.getMessage(),
                String.format(Locale.ROOT, "%.6f %.6f", error.getCoordinate().x, error.getCoordinate().y)));
        return Optional.of(fixed);
    }

    /** A mended outline may leave lines and points over; only its areas count. */
    private static Geometry areas(Geometry mended) {
        if (mended instanceof Polygonal) {
            return mended;
        }
        List<Polygon> areas = new ArrayList<>();
        for (int i = 0; i < mended.getNumGeometries(); i++) {
            if (mended.getGeometryN(i) instanceof Polygon area) {
                areas.add(area);
            }
        }
        return mended.getFactory().createMultiPolygon(areas.toArray(Polygon[]::new));
    }

    private static String describe(Geometry shape) {
        return String.format(Locale.ROOT, "%.3f %.3f", shape.getCoordinate().x, shape.getCoordinate().y);
    }

    private static Optional<Geometry> refuse(Feature feature, Findings findings, String key, String word) {
        findings.add(Finding.error(feature.file(), feature.number(), "geometry", key, feature.code(), word));
        return Optional.empty();
    }
}
