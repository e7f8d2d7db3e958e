package gezhi.meetings.store;

import gezhi.meetings.LongAbsent;
import gezhi.platform.scope.Planning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was at no meeting for long, by the rule of {@code model.SixMonths}; a test holds both against each other. */
@Repository
public class AbsenceReads {
    private static final UUID FIRST = new UUID(0, 0);

    private static final String PAGE = """
            with kept as materialized (
                select k.id, k.name
                from membership.v_kept k
                where :organization = '' or k.id::text = :organization
            ), marks as materialized (
                select a.member, a.state, m.roster, r.held_on
                from kept
                join meetings.meeting m on m.roster = kept.id
                join meetings.record r on r.city = m.city and r.meeting = m.id and r.version = m.version
                join meetings.attendance a on a.city = m.city and a.meeting = m.id and a.version = m.version
                where m.city = :city
                and not m.struck
            ), facts as (
                select v.id as member, v.name, v.organization, kept.name as organization_name, v.received_at,
                    max(marks.held_on) filter (where marks.state = 'PRESENT') as last,
                    min(marks.held_on) filter (where marks.roster = v.organization) as first,
                    count(*) filter (where marks.roster = v.organization and marks.held_on > :from) as held,
                    count(*) filter (where marks.roster = v.organization and marks.held_on > :from and marks.state = 'EXCUSED') as excused
                from membership.v_members v
                join kept on kept.id = v.organization
                join marks on marks.member = v.id
                where v.city = :city
                and (v.organization, v.id) > (cast(:afterOrganization as uuid), cast(:afterId as uuid))
                group by v.id, v.name, v.organization, kept.name, v.received_at
            )
            select member, name, organization, organization_name, last, held, excused
            from facts
            where held > 0
            and first <= :from
            and (last is null or last <= :from)
            and (received_at is null or received_at < :ends)
            order by organization, member
            limit :limit
            """;

    private final JdbcClient jdbc;

    AbsenceReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In order of organization and member.
     *
     * @param organization its id, or empty for all that the reader keeps
     * @param after {@code organization.member} of the last one seen, or empty; anything else starts from the beginning
     * @param ends the first instant after the day {@code from}
     */
    public List<LongAbsent> page(
            String city, String organization, String after, LocalDate from, Instant ends, int limit) {
        Planning.forValues(jdbc);
        boolean first =
                !after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        int dot = after.indexOf('.');
        return jdbc.sql(PAGE)
                .param("city", city)
                .param("organization", organization)
                .param("afterOrganization", first ? FIRST.toString() : after.substring(0, dot))
                .param("afterId", first ? FIRST.toString() : after.substring(dot + 1))
                .param("from", from)
                .param("ends", ends.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(LongAbsent.class)
                .list();
    }
}
