package gezhi.cases.store;

import gezhi.cases.Board;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what lies with offices. */
@Repository
public class BoardReads {
    private static final String BY_OFFICE = """
            with counted as (
                select c.office,
                    count(*) filter (where c.step in ('DISPATCHED', 'HANDLING')) as open,
                    count(*) filter (where c.step in ('DISPATCHED', 'HANDLING') and c.yellow_at <= :now and c.due_at >= :now) as yellow,
                    count(*) filter (where c.step in ('DISPATCHED', 'HANDLING') and c.due_at < :now) as red,
                    count(*) filter (where c.step = 'PARKED') as parked,
                    count(*) filter (where c.step = 'FED_BACK') as fed_back
                from cases.case c
                where c.city = :city
                and c.division >= :division
                and c.division < :division || ':'
                and c.step in ('DISPATCHED', 'HANDLING', 'PARKED', 'FED_BACK')
                and c.step not in ('EVALUATED', 'REFUSED')
                and c.office is not null
                group by c.office)
            select n.office, coalesce(o.name, '') as name, n.open, n.yellow, n.red, n.parked, n.fed_back
            from counted n
            left join organizations.v_offices o
                on o.city = :city
                and o.id = n.office
            order by o.name, n.office
            """;

    private final JdbcClient jdbc;

    BoardReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Board.Row> byOffice(String division, Instant now) {
        return jdbc.sql(BY_OFFICE)
                .param("city", Scoped.current().city())
                .param("division", division)
                .param("now", Times.of(now))
                .query(Board.Row.class)
                .list();
    }
}
