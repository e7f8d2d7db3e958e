package gezhi.cases.store;

import gezhi.cases.PublicCase;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Planning;
import gezhi.platform.scope.Scoped;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what everybody may know of cases. */
@Repository
@Transactional(readOnly = true)
public class PublicReads {
    /** The table finds the rows by its indexes; what of them may be known, the view says. */
    private static final String KNOWN = """
            select p.id, p.number, p.step, p.category, p.community, coalesce(d.name, p.community) as community_name,
                p.words, p.worded, p.photo, p.received_at,
                (select max(j.at)
                    from cases.journal j
                    where j.city = p.city
                    and j.case_id = p.id
                    and (j.from_step is null or j.from_step <> j.to_step)) as moved,
                cases.households(p.city, p.id) as households
            from cases.case c
            join cases.v_public p
                on p.city = c.city
                and p.id = c.id
            left join territory.v_divisions d
                on d.city = p.city
                and d.code = p.community
            where c.city = :city
            """;

    private static final String STANDING = KNOWN + """
            and c.step not in ('REFUSED', 'VOIDED', 'MERGED')
            """;

    private static final String LIST = STANDING + """
            and c.division >= :division
            and c.division < :division || ':'
            and (:category = '' or c.category >= :category and c.category < :category || ':')
            and (c.received_at, c.id) < (:beforeAt, :beforeId)
            order by c.received_at desc, c.id desc
            limit :limit
            """;

    private static final String BY_NUMBER = STANDING + """
            and c.number = :number
            """;

    private static final String WITHDRAWN = KNOWN + """
            and c.step in ('REFUSED', 'VOIDED')
            and c.number = :number
            """;

    private final JdbcClient jdbc;

    PublicReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param category a leaf or class; empty for all */
    public List<PublicCase> page(String division, String category, RowKey key, int limit) {
        Planning.forValues(jdbc);
        return jdbc.sql(LIST)
                .param("city", Scoped.current().city())
                .param("division", division)
                .param("category", category)
                .param("beforeAt", Times.of(key.at()))
                .param("beforeId", key.id())
                .param("limit", limit)
                .query(PublicCase.class)
                .list();
    }

    public Optional<PublicCase> find(String number) {
        return one(BY_NUMBER, number);
    }

    /** One that everybody knew of and that was refused or found void since. */
    public Optional<PublicCase> findWithdrawn(String number) {
        return one(WITHDRAWN, number);
    }

    private Optional<PublicCase> one(String sql, String number) {
        return jdbc.sql(sql)
                .param("city", Scoped.current().city())
                .param("number", number)
                .query(PublicCase.class)
                .optional();
    }
}
