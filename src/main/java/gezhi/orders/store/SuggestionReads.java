package gezhi.orders.store;

import gezhi.orders.Suggestion;
import gezhi.orders.loop.Weighing;
import gezhi.platform.scope.Scoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the volunteers who could be asked, within what the reader keeps. */
@Repository
public class SuggestionReads {
    private static final int MOST = 500;

    private static final String CANDIDATES = """
            select v.id, v.person, v.name, v.consent = 'SELF' as account, o.skill <> '' as skilled,
                starts_with(v.division, o.division) as same_community,
                coalesce((
                    select max(p.stars)
                    from orders.part p
                    where p.city = v.city
                    and p.person = v.person
                    and p.placed_by = o.placed_by), 0) as best_stars,
                exists (
                    select from orders.part p
                    join orders.service_order s on s.city = p.city and s.id = p.service_order
                    where p.city = v.city
                    and p.person = v.person
                    and p.step in ('CONFIRMED', 'RATED')
                    and s.kind = o.kind) as same_kind, (
                    select count(*)
                    from orders.part p
                    where p.city = v.city
                    and p.person = v.person
                    and p.asked_at >= :since) as asked,
                coalesce((
                    select sum(r.minutes)
                    from volunteering.v_records r
                    where r.city = v.city
                    and r.person = v.person
                    and r.state = 'CONFIRMED'
                    and r.day >= :sinceDay), 0) as minutes,
                exists (
                    select from orders.part p
                    join orders.service_order s on s.city = p.city and s.id = p.service_order
                    where p.city = v.city
                    and p.person = v.person
                    and p.step in ('ACCEPTED', 'DONE')
                    and s.window_from < o.window_to
                    and s.window_to > o.window_from) as busy,
                exists (
                    select from orders.part p
                    where p.city = v.city
                    and p.person = v.person
                    and p.step in ('BACKED_OUT', 'NO_SHOW')
                    and p.asked_at >= :since) as let_down
            from orders.service_order o
            join volunteering.v_volunteers v on v.city = o.city
            where o.city = :city
            and o.id = :id
            and v.ended_at is null
            and v.division >= left(o.division, :street)
            and v.division < left(o.division, :street) || ':'
            and v.person <> o.placed_by
            and (o.served_person is null or v.person <> o.served_person)
            and (o.skill = '' or exists (
                select from volunteering.v_volunteer_skills s
                where s.city = v.city
                and s.volunteer = v.id
                and s.skill = o.skill
                and s.valid_from <= :today
                and (s.valid_to is null or s.valid_to > :today)))
            and not exists (
                select from orders.part p
                where p.city = o.city
                and p.service_order = o.id
                and p.person = v.person)
            order by v.division, v.id
            limit :limit
            """;

    private final JdbcClient jdbc;

    SuggestionReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Volunteers of the street who have the skill and take no part yet, unordered.
     *
     * @param street length of the code of a street
     */
    public List<Suggestion> list(UUID order, int street, Instant since, LocalDate sinceDay, LocalDate today) {
        return jdbc.sql(CANDIDATES)
                .param("city", Scoped.current().city())
                .param("id", order)
                .param("street", street)
                .param("since", Columns.at(since))
                .param("sinceDay", sinceDay)
                .param("today", today)
                .param("limit", MOST)
                .query((row, i) -> suggestion(row))
                .list();
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        Weighing.Known known = new Weighing.Known(
                row.getBoolean("skilled"),
                row.getBoolean("same_community"),
                row.getInt("best_stars"),
                row.getBoolean("same_kind"),
                row.getInt("asked"),
                row.getInt("minutes"),
                row.getBoolean("busy"),
                row.getBoolean("let_down"));
        return new Suggestion(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getBoolean("account"),
                known.asked(),
                known.minutes(),
                Weighing.of(known));
    }
}
