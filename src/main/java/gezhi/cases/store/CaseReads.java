package gezhi.cases.store;

import gezhi.cases.Box;
import gezhi.cases.CaseFile;
import gezhi.cases.CaseFilter;
import gezhi.cases.CaseRow;
import gezhi.cases.Contact;
import gezhi.cases.forms.Reply;
import gezhi.platform.RowKey;
import gezhi.platform.scope.Planning;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads cases, as the scope sees them. */
@Repository
public class CaseReads {
    private final JdbcClient jdbc;
    private final ReplyStore replies;
    private final Clock clock;

    CaseReads(JdbcClient jdbc, ReplyStore replies, Clock clock) {
        this.jdbc = jdbc;
        this.replies = replies;
        this.clock = clock;
    }

    /** Newest first, older than {@code key}. */
    public List<CaseRow> page(CaseFilter filter, RowKey key, int limit) {
        Chosen chosen = chosen(filter);
        Planning.forValues(jdbc);
        return sql(ListSql.page(chosen))
                .params(chosen.parameters())
                .param("beforeAt", Times.of(key.at()))
                .param("beforeId", key.id())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    public long count(CaseFilter filter) {
        Chosen chosen = chosen(filter);
        Planning.forValues(jdbc);
        return sql(ListSql.count(chosen))
                .params(chosen.parameters())
                .query(Long.class)
                .single();
    }

    public Optional<CaseRow> find(UUID id) {
        return sql(ListSql.BY_ID).param("id", id).query(CaseRows.ROW).optional();
    }

    public List<CaseRow> openIn(Box box, String division, int limit) {
        return sql(ListSql.OPEN_IN_BOX)
                .param("division", division)
                .param("west", box.west())
                .param("south", box.south())
                .param("east", box.east())
                .param("north", box.north())
                .param("limit", limit)
                .query(CaseRows.ROW)
                .list();
    }

    public Optional<UUID> findByLink(String tokenHash) {
        return sql(ListSql.BY_LINK).param("token", tokenHash).query(UUID.class).optional();
    }

    public Optional<UUID> findByNumber(String number) {
        return sql(ListSql.BY_NUMBER).param("number", number).query(UUID.class).optional();
    }

    public List<CaseFile.Entry> timeline(UUID id) {
        return sql(ListSql.TIMELINE).param("id", id).query(CaseRows.ENTRY).list();
    }

    /** What the reporter replied to the questions of the day; empty when nothing. */
    public List<Reply> replies(UUID id) {
        return replies.of(id);
    }

    public Optional<Contact> findContact(UUID id) {
        return sql(ListSql.CONTACT).param("id", id).query(Contact.class).optional();
    }

    /** Puts down that a contact was read in full. */
    public void contactRead(UUID id, UUID person, Instant at) {
        sql(ListSql.CONTACT_READ)
                .param("id", id)
                .param("person", person)
                .param("at", Times.of(at))
                .update();
    }

    private Chosen chosen(CaseFilter filter) {
        return Chosen.of(filter, Scoped.current(), clock.instant(), clock.getZone());
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
