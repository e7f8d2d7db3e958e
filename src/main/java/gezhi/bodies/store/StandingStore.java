package gezhi.bodies.store;

import gezhi.bodies.Standing;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which body stands for which division. */
@Repository
public class StandingStore {
    private static final int ROWS_PER_STATEMENT = 20_000;

    private static final String FOR_DIVISION = """
            select s.division, coalesce(d.name, s.division) as division_name, s.body, b.name as body_name, b.kind,
                s.valid_from as since, s.valid_to as until
            from bodies.standing s
            join bodies.body b on b.city = s.city and b.id = s.body
            left join territory.v_divisions d on d.city = s.city and d.code = s.division
            where s.city = :city
            and s.division = :division
            order by s.valid_from desc, s.valid_to desc nulls first
            """;

    private static final String OF_BODY = """
            select s.division, coalesce(d.name, s.division) as division_name, s.body, b.name as body_name, b.kind,
                s.valid_from as since, s.valid_to as until
            from bodies.standing s
            join bodies.body b on b.city = s.city and b.id = s.body
            left join territory.v_divisions d on d.city = s.city and d.code = s.division
            where s.city = :city
            and s.body = :body
            order by s.valid_to desc nulls first, s.division
            """;

    private static final String INSERT = """
            insert into bodies.standing (city, division, body, valid_from)
            select :city, g.division, g.body, g.since
            from unnest(:divisions::text[], cast(:bodies as uuid[]), cast(:since as date[])) as g (division, body, since)
            on conflict (city, division, body, valid_from) do update
            set valid_to = null
            """;

    private static final String TAKEN = """
            select count(*)
            from bodies.standing
            where city = :city
            and division = :division
            and (valid_to is null or valid_to > :since)
            """;

    /** Later than any day that is entered. */
    public static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final String FREE_FROM = """
            select division, max(coalesce(valid_to, :never)) as free
            from bodies.standing
            where city = :city
            and division = any (:divisions::text[])
            group by division
            """;

    private static final String END = """
            update bodies.standing
            set valid_to = :on
            where city = :city
            and division = :division
            and valid_to is null
            and valid_from <= :on
            """;

    private static final String END_ALL = """
            update bodies.standing
            set valid_to = greatest(valid_from, :on::date)
            where city = :city
            and body = :body
            and valid_to is null
            """;

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who stands for it and who did, the latest first. */
    public List<Standing> forDivision(String city, String division) {
        return jdbc.sql(FOR_DIVISION)
                .param("city", city)
                .param("division", division)
                .query(Standing.class)
                .list();
    }

    /** What it stands for, and what it stood for after that. */
    public List<Standing> of(String city, UUID body) {
        return jdbc.sql(OF_BODY)
                .param("city", city)
                .param("body", body)
                .query(Standing.class)
                .list();
    }

    /** True when a body stands for the division on that day or will after it. */
    public boolean isTaken(String city, String division, LocalDate since) {
        return jdbc.sql(TAKEN)
                        .param("city", city)
                        .param("division", division)
                        .param("since", since)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Of the divisions for which a body stands or stood, from which day on they are free; {@link #NEVER} where one stands. */
    public Map<String, LocalDate> freeFrom(String city, Collection<String> divisions) {
        Map<String, LocalDate> free = new HashMap<>();
        jdbc.sql(FREE_FROM)
                .param("city", city)
                .param("divisions", divisions.toArray(String[]::new))
                .param("never", NEVER)
                .query(row -> {
                    free.put(row.getString("division"), row.getObject("free", LocalDate.class));
                });
        return free;
    }

    public void insert(String city, List<Standing.Fresh> standings) {
        for (int start = 0; start < standings.size(); start += ROWS_PER_STATEMENT) {
            List<Standing.Fresh> part =
                    standings.subList(start, Math.min(start + ROWS_PER_STATEMENT, standings.size()));
            jdbc.sql(INSERT)
                    .param("city", city)
                    .param("divisions", column(part, Standing.Fresh::division))
                    .param("bodies", column(part, fresh -> fresh.body().toString()))
                    .param("since", column(part, fresh -> fresh.since().toString()))
                    .update();
        }
    }

    /** False when nobody stands for it, or began only later. */
    public boolean end(String city, String division, LocalDate on) {
        return jdbc.sql(END)
                        .param("city", city)
                        .param("division", division)
                        .param("on", on)
                        .update()
                == 1;
    }

    public void endAll(String city, UUID body, LocalDate on) {
        jdbc.sql(END_ALL)
                .param("city", city)
                .param("body", body)
                .param("on", on)
                .update();
    }

    private static String[] column(List<Standing.Fresh> part, Function<Standing.Fresh, String> read) {
        return part.stream().map(read).toArray(String[]::new);
    }
}
