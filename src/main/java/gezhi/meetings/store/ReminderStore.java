package gezhi.meetings.store;

import gezhi.meetings.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is reminded of what, once for each organization, kind and period; for the program only. */
@Repository
public class ReminderStore {
    /** Organizations of nobody's own charge are passed over: there is nobody to be told. Full members only count where the rule asks. */
    private static final String DUE = """
            insert into meetings.reminder (city, body, roster, kind, period_from, period_to, seq, at)
            select b.city, b.id, case when b.kind = 'GROUP' then b.superior else b.id end, :kind, :from, :to, coalesce((
                select max(o.seq)
                from meetings.reminder o
                where o.city = b.city
                and o.body = b.id), 0) + 1, :at
            from bodies.v_bodies b
            where b.city = :city
            and b.kind = any (cast(:kinds as text[]))
            and b.valid_to is null
            and b.valid_from < :to
            and b.superior is not null
            and exists (
                select from membership.v_charges c
                where c.city = b.city
                and c.body in (b.id, case when b.kind = 'GROUP' then b.superior else b.id end))
            and (:least = 0 or (
                select count(*)
                from membership.v_members m
                where m.city = b.city
                and m.organization = b.id
                and m.is_full) >= :least)
            and not exists (
                select from meetings.meeting m
                join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
                where m.city = b.city
                and m.body = b.id
                and not m.struck
                and r.held_on >= :from
                and r.held_on < :to
                and :kind = any (r.kinds))
            and not exists (
                select from meetings.reminder o
                where o.city = b.city
                and o.body = b.id
                and o.kind = :kind
                and o.period_from = :from)
            limit :limit
            on conflict do nothing
            returning body, seq
            """;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that has just been noted. */
    public record Noted(UUID body, int seq) {}

    /** @param holders kinds of bodies that hold it */
    public List<Noted> note(
            String city, Rule rule, LocalDate from, LocalDate to, List<String> holders, Instant at, int limit) {
        return jdbc.sql(DUE)
                .param("city", city)
                .param("kind", rule.kind().name())
                .param("from", from)
                .param("to", to)
                .param("kinds", holders.toArray(String[]::new))
                .param("least", rule.leastFull())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Noted.class)
                .list();
    }
}
