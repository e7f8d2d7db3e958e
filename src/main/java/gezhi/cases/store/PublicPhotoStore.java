package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether everybody may see a photo, asked anew each time: what was open may be closed since. */
@Repository
@Transactional
public class PublicPhotoStore {
    private static final String IS_SEEN = """
            select exists (
                select
                from cases.photo h
                join cases.v_public p
                    on p.city = h.city
                    and p.id = h.case_id
                where h.city = :city
                and h.id = :id
                and p.photo = h.id)
            """;

    private static final String OF_CASE = """
            select f.photo, f.withheld
            from cases.case c
            join cases.v_privacy s
                on s.city = c.city
                and s.code = c.category
                and s.listed
                and s.photos
            join cases.v_first_photo f
                on f.city = c.city
                and f.case_id = c.id
            where c.city = :city
            and c.id = :case
            and c.step not in ('REFUSED', 'VOIDED')
            """;

    private static final String WITHHOLD = """
            insert into cases.withheld_photo (city, photo, at, by)
            values (:city, :photo, :at, :by)
            on conflict do nothing
            """;

    private static final String SHOW = """
            delete from cases.withheld_photo
            where city = :city
            and photo = :photo
            """;

    private final JdbcClient jdbc;

    PublicPhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param withheld true when a desk keeps it from the public */
    public record Open(UUID photo, boolean withheld) {}

    @Transactional(readOnly = true)
    public boolean isSeen(UUID photo) {
        return sql(IS_SEEN).param("id", photo).query(Boolean.class).single();
    }

    /** The photo of a case that everybody sees, or would see once a desk has filed it or if it were not withheld. */
    @Transactional(readOnly = true)
    public Optional<Open> find(UUID caseId) {
        return sql(OF_CASE).param("case", caseId).query(Open.class).optional();
    }

    /** False when it was withheld already. */
    public boolean withhold(UUID photo, Instant at, @Nullable UUID by) {
        return sql(WITHHOLD)
                        .param("photo", photo)
                        .param("at", Times.of(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False when it was not withheld. */
    public boolean show(UUID photo) {
        return sql(SHOW).param("photo", photo).update() == 1;
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
