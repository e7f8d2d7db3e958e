package gezhi.files;

import gezhi.platform.Ids;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps photos in the database, in the transaction of whatever they belong to: both are there or neither is, whenever the
 * power fails. Whoever links a photo decides who may see it, and asks here only for ids it has found visible.
 */
@Service
public class Photos {
    private static final String KEEP = """
            insert into files.photo (city, id, width, height, jpeg, thumbnail, added_at)
            values (:city, :id, :width, :height, :jpeg, :thumbnail, :at)
            """;

    private static final String JPEG = """
            select jpeg
            from files.photo
            where city = :city
            and id = :id
            """;

    private static final String THUMBNAIL = """
            select thumbnail
            from files.photo
            where city = :city
            and id = :id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Photos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a picture; only within a transaction that also writes what it belongs to. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID keep(Picture picture) {
        UUID id = Ids.next();
        jdbc.sql(KEEP)
                .param("city", Scoped.current().city())
                .param("id", id)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("jpeg", picture.jpeg())
                .param("thumbnail", picture.thumbnail())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> findJpeg(UUID id) {
        return find(JPEG, id);
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> findThumbnail(UUID id) {
        return find(THUMBNAIL, id);
    }

    private Optional<byte[]> find(String sql, UUID id) {
        return jdbc.sql(sql)
                .param("city", Scoped.current().city())
                .param("id", id)
                .query(byte[].class)
                .optional();
    }
}
