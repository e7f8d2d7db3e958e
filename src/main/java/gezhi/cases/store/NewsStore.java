package gezhi.cases.store;

import gezhi.cases.JournalEntry;
import gezhi.platform.InTurn;
import gezhi.platform.scope.Scoped;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of the journal that wait to be passed on. */
@Repository
public class NewsStore implements InTurn.Waiting<JournalEntry> {
    private static final int MOST_TRIES = 20;

    /** Whoever takes a row has it to the end of the transaction; others pass over it. */
    private static final String TAKE = """
            with turn as materialized (
                select city, tries, at, case_id, seq
                from cases.news
                where city = :city
                and tries < :tries
                order by tries, at, case_id, seq
                limit :limit
                for update skip locked)
            , taken as (
                delete from cases.news n
                using turn t
                where n.city = :city
                and n.tries = t.tries
                and n.at = t.at
                and n.case_id = t.case_id
                and n.seq = t.seq
                returning n.city, n.case_id, n.seq)
            select j.*
            from taken t
            join cases.journal j
                on j.city = t.city
                and j.case_id = t.case_id
                and j.seq = t.seq
            order by j.at, j.case_id, j.seq
            """;

    private static final String SET_BACK = """
            update cases.news
            set tries = tries + 1
            where city = :city
            and case_id = :case
            and seq = :seq
            """;

    private final JdbcClient jdbc;

    NewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<JournalEntry> take(int limit) {
        return jdbc.sql(TAKE)
                .param("city", Scoped.current().city())
                .param("tries", MOST_TRIES)
                .param("limit", limit)
                .query(CaseRows.JOURNAL)
                .list();
    }

    /** After some tries it is left where it is. */
    @Override
    public void setBack(JournalEntry entry) {
        jdbc.sql(SET_BACK)
                .param("city", Scoped.current().city())
                .param("case", entry.caseId())
                .param("seq", entry.seq())
                .update();
    }

    @Override
    public String name(JournalEntry entry) {
        return "Entry " + entry.seq() + " of case " + entry.caseId();
    }
}
