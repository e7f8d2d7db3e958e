package gezhi.cases.store;

import gezhi.cases.alike.Experience;
import gezhi.cases.alike.Reach;
import gezhi.cases.alike.Sighting;
import gezhi.cases.loop.Step;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Open cases around a point, and what has been decided about such pairs before; each in a transaction of its own, so in the scope at hand. */
@Repository
@Transactional(readOnly = true)
public class AlikeReads {
    private static final int MOST = 200;

    private static final String NEAR = """
            select c.id, c.number, c.step, c.category, c.lon, c.lat, c.address, c.words, c.received_at,
                (select f.photo
                    from cases.v_first_photo f
                    where f.city = c.city
                    and f.case_id = c.id
                    and (:withheld or not f.withheld)) as photo,
                cases.households(c.city, c.id) as households
            from cases.case c
            where c.city = :city
            and c.step in ('DISCOVERED', 'COLLECTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'FED_BACK')
            """;

    /** The latest; of those the likeness picks. Without those judged different from the case at hand. */
    private static final String LATEST = """
            and c.received_at >= :since
            and c.id <> :except
            and not exists (
                select from cases.judged d
                where d.city = c.city
                and d.one = least(c.id, cast(:except as uuid))
                and d.other = greatest(c.id, cast(:except as uuid))
                and not d.same)
            order by c.received_at desc, c.id desc
            limit :limit
            """;

    private static final String AROUND = NEAR + """
            and c.lat between :south and :north
            and c.lon between :west and :east
            """ + LATEST;

    private static final String ADDRESSED = NEAR + """
            and c.division >= :division
            and c.division < :division || ':'
            and c.address <> ''
            and (c.lat is null or :all)
            """ + LATEST;

    private static final String PUBLIC_PHOTO = """
            select c.photo
            from cases.v_public c
            where c.city = :city
            and c.id = :id
            and c.photo is not null
            and c.step in ('COLLECTED', 'DISPATCHED', 'HANDLING', 'PARKED', 'FED_BACK')
            """;

    private static final String JUDGED = """
            select case when category = :category then other_category else category end as other,
                count(*) filter (where same) as same, count(*) filter (where not same) as different
            from cases.judged
            where city = :city
            and (category = :category or other_category = :category)
            group by 1
            """;

    private static final String REACH = """
            select citizen_metres, worker_metres, days
            from cases.reach
            where city = :city
            and starts_with(:category, category)
            and valid_from <= :on
            and (valid_to is null or valid_to > :on)
            order by length(category) desc
            limit 1
            """;

    private static final String SET_REACH = """
            insert into cases.reach (city, category, citizen_metres, worker_metres, days, valid_from)
            values (:city, :category, :citizens, :workers, :days, :from)
            """;

    private final JdbcClient jdbc;

    AlikeReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open case nearby.
     *
     * @param lon null, as lat, when it has no position
     * @param households how many have reported it
     */
    public record Near(
            UUID id,
            String number,
            Step step,
            String category,
            @Nullable Double lon,
            @Nullable Double lat,
            String address,
            String words,
            Instant receivedAt,
            @Nullable UUID photo,
            int households) {}

    private record Pair(String other, int same, int different) {}

    /**
     * @param except the case at hand, or any id that is no case's
     * @param withheld with photos that are withheld from the public, too
     */
    public List<Near> around(Sighting here, Reach reach, UUID except, boolean withheld) {
        double north = reach.degreesNorth();
        double east = reach.degreesEast(here.point().lat());
        return sql(AROUND)
                .param("south", here.point().lat() - north)
                .param("north", here.point().lat() + north)
                .param("west", here.point().lon() - east)
                .param("east", here.point().lon() + east)
                .param("since", Times.of(here.at().minus(reach.time())))
                .param("except", except)
                .param("withheld", withheld)
                .param("limit", MOST)
                .query(Near.class)
                .list();
    }

    /**
     * Cases in a division, the latest, that have an address.
     *
     * @param all also those that have a position; else only those without
     * @param withheld with photos that are withheld from the public, too
     */
    public List<Near> addressed(String division, boolean all, Instant since, UUID except, boolean withheld) {
        return sql(ADDRESSED)
                .param("division", division)
                .param("all", all)
                .param("since", Times.of(since))
                .param("except", except)
                .param("withheld", withheld)
                .param("limit", MOST)
                .query(Near.class)
                .list();
    }

    public Optional<UUID> publicPhoto(UUID id) {
        return sql(PUBLIC_PHOTO).param("id", id).query(UUID.class).optional();
    }

    public Experience experience(String category) {
        Map<String, Experience.Judged> judged = new HashMap<>();
        sql(JUDGED)
                .param("category", category)
                .query(Pair.class)
                .list()
                .forEach(pair -> judged.put(pair.other(), new Experience.Judged(pair.same(), pair.different())));
        return (one, other) -> judged.getOrDefault(one.equals(category) ? other : one, Experience.Judged.NEVER);
    }

    /** How far reports may lie apart: for staff on the spot, and for everybody else. */
    public record Reaches(int citizenMetres, int workerMetres, int days) {
        /** What FixMyStreet has found to work, in the field for years. */
        static final Reaches USUAL = new Reaches(250, 1_000, 30);

        public Reach of(boolean worker) {
            return new Reach(worker ? workerMetres : citizenMetres, days);
        }
    }

    public Reaches reaches(String category, LocalDate on) {
        Optional<Reaches> set = sql(REACH)
                .param("category", category)
                .param("on", on)
                .query(Reaches.class)
                .optional();
        return set.orElse(Reaches.USUAL);
    }

    @Transactional
    public void setReaches(String category, Reaches reaches, LocalDate from) {
        sql(SET_REACH)
                .param("category", category)
                .param("citizens", reaches.citizenMetres())
                .param("workers", reaches.workerMetres())
                .param("days", reaches.days())
                .param("from", from)
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql).param("city", Scoped.current().city());
    }
}
