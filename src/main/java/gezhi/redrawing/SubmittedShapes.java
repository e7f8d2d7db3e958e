package gezhi.redrawing;

import gezhi.platform.scope.Scoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Outlines of grids as they were submitted. */
@Repository
class SubmittedShapes {
    private static final String SHAPES = """
            select seq, shape
            from redrawing.grid
            where city = :city
            and proposal = :id
            and shape is not null
            """;

    private final JdbcClient jdbc;

    SubmittedShapes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the grids that have one, by number; within a transaction of who calls. */
    Map<Integer, Geometry> of(UUID proposal) {
        return jdbc
                .sql(SHAPES)
                .param("city", Scoped.current().city())
                .param("id", proposal)
                .query((row, number) -> Map.entry(row.getInt("seq"), GroundStore.shape(row.getBytes("shape"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
