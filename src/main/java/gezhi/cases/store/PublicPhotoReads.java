package gezhi.cases.store;

import gezhi.platform.scope.Scoped;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether everybody may see a photo, asked anew each time: what was open may be closed since. */
@Repository
@Transactional(readOnly = true)
public class PublicPhotoReads {
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

    private final JdbcClient jdbc;

    PublicPhotoReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isSeen(UUID photo) {
        return jdbc.sql(IS_SEEN)
                .param("city", Scoped.current().city())
                .param("id", photo)
                .query(Boolean.class)
                .single();
    }
}
