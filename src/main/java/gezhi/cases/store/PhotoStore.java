package gezhi.cases.store;

import gezhi.cases.Taken;
import gezhi.platform.scope.Scoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which photo belongs to which entry. Row security shows a link to whoever sees the case. */
@Repository
public class PhotoStore {
    private static final String LINK = """
            insert into cases.photo (city, id, case_id, seq, taken)
            values (:city, :id, :case, :seq, :taken)
            """;

    /** Of the report and of filing; what an office or a note showed later is none of before. */
    private static final String OF_BEFORE = """
            from cases.journal j
            where j.city = p.city
            and j.case_id = p.case_id
            and j.seq = p.seq
            and j.action in ('REPORT', 'COLLECT')
            """;

    private static final String COUNT_BEFORE = """
            select p.case_id, count(*) as photos
            from cases.photo p
            where p.city = :city
            and p.case_id = any (cast(:cases as uuid[]))
            and (p.taken = 'BEFORE' or exists (select %s))
            group by p.case_id
            """.formatted(OF_BEFORE);

    private static final String MARK_BEFORE = """
            update cases.photo p
            set taken = 'BEFORE'
            where p.city = :city
            and p.case_id = :case
            and p.taken is null
            and exists (select %s)
            """.formatted(OF_BEFORE);

    private static final String SEEN = """
            select count(*)
            from cases.photo
            where city = :city
            and id = :id
            """;

    private final JdbcClient jdbc;

    PhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param taken null for most, see {@link Taken} */
    public void link(UUID photo, UUID caseId, int seq, @Nullable Taken taken) {
        jdbc.sql(LINK)
                .param("city", Scoped.current().city())
                .param("id", photo)
                .param("case", caseId)
                .param("seq", seq)
                .param("taken", taken == null ? null : taken.name())
                .update();
    }

    /** How many photos show each case as it was found; cases without any are left out. */
    public Map<UUID, Integer> countBefore(Collection<UUID> cases) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql(COUNT_BEFORE)
                .param("city", Scoped.current().city())
                .param("cases", CaseRows.literal(cases))
                .query((row, i) -> counts.put(row.getObject("case_id", UUID.class), row.getInt("photos")))
                .list();
        return counts;
    }

    /** What was photographed when the matter was found is of before. */
    public void markBefore(UUID caseId) {
        jdbc.sql(MARK_BEFORE)
                .param("city", Scoped.current().city())
                .param("case", caseId)
                .update();
    }

    /** True when the photo belongs to a case that the scope sees. */
    public boolean isSeen(UUID photo) {
        return jdbc.sql(SEEN)
                        .param("city", Scoped.current().city())
                        .param("id", photo)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
