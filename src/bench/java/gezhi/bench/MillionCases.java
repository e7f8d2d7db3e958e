package gezhi.bench;

import gezhi.dashboards.model.Measure;
import gezhi.platform.Profile;
import gezhi.platform.database.DatabaseAddress;
import gezhi.territory.Cities;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;

/**
 * A city with a past: a million cases with their journals over 24 months and 9,790 grids of Putian, its 979 communities by their real
 * names. Written set by set straight into the tables, as the owner; the roll-ups too, for to count them one by one is not what is
 * measured. That they agree with the journal is checked afterwards by the product's own recount.
 */
final class MillionCases {
    static final String CITY = "3503";

    private static final List<String> DIVISIONS = List.of("""
            create temporary table given (level int, code text, name text, parent text)
            """, """
            insert into territory.division (city, code, level, parent, name, valid_from)
            select '3503', code, (array['COUNTY', 'TOWNSHIP', 'COMMUNITY'])[level - 2], parent, name, '2020-01-01'
            from given
            where level between 3 and 5
            order by code
            on conflict do nothing
            """, """
            insert into territory.division (city, code, level, parent, name, valid_from)
            select city, code || lpad(n::text, 3, '0'), 'GRID', code, name || '第' || n || '网格', '2020-01-01'
            from territory.division
            cross join generate_series(1, 10) as n
            where city = '3503'
            and level = 'COMMUNITY'
            """);

    /** One office of each of twelve kinds in each county. */
    private static final String OFFICES = """
            insert into organizations.office (city, id, name, kind, seat, valid_from)
            select '3503', gen_random_uuid(), d.name || k.code, k.code, d.code, '2020-01-01'
            from territory.division d
            cross join (select code from organizations.kind where city = '3503' order by code limit 12) k
            where d.city = '3503'
            and d.level = 'COUNTY'
            """;

    /** What is drawn by lot for each case: busy places and common categories come up more often, most cases go well. */
    private static final List<String> LOTS = List.of("""
            select setseed(0.35)
            """, """
            create unlogged table lots as
            with grids as (
                select array_agg(code order by code) as codes
                from territory.division
                where city = '3503'
                and level = 'GRID')
            , leaves as (
                select array_agg(code order by md5(code)) as codes
                from cases.category
                where city = '3503'
                and leaf)
            , drawn as (
                select n, random() as place, random() as kind, random() as came, random() as way, random() as late,
                    random() as office, random() as pleased
                from generate_series(1, 1000000) as n)
            select n,
                grids.codes[1 + floor(power(place, 1.5) * cardinality(grids.codes))::int] as division,
                leaves.codes[1 + floor(power(kind, 3) * cardinality(leaves.codes))::int] as category,
                now() - interval '15 days' - came * interval '715 days' as received,
                way < 0.04 as refused,
                way between 0.04 and 0.07 as waiting,
                way between 0.07 and 0.14 as given_back,
                way between 0.14 and 0.19 as reworked,
                late < 0.08 as breached,
                office,
                (array[5, 5, 5, 4, 4, 3, 2])[1 + floor(pleased * 7)::int] as rating
            from drawn, grids, leaves
            """, """
            alter table lots add column office_id uuid
            """, """
            with ranked as (
                select seat, id, row_number() over (partition by seat order by kind) - 1 as rank
                from organizations.office
                where city = '3503')
            update lots
            set office_id = ranked.id
            from ranked
            where ranked.seat = left(lots.division, 6)
            and ranked.rank = floor(power(lots.office, 2) * 12)
            """);

    private static final String CASES = """
            insert into cases.case (city, id, number, step, version, entries, category, division, address, words, channel,
                office, received_at, filed_at, dispatched_at, fed_back_at, verified_at, in_time, rating, request_id, link)
            select '3503', ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'B' || n,
                case when refused then 'REFUSED' when waiting then 'HANDLING' else 'EVALUATED' end,
                7, 20, category, division, '一号楼门口', '垃圾堆了三天没人收，气味很大，请尽快处理', 'WEB',
                case when refused then null else office_id end, received,
                case when not refused then received + interval '1 hour' end,
                case when not refused then received + interval '3 hours' end,
                case when not refused and not waiting then received + interval '3 days' end,
                case when not refused and not waiting then received + interval '4 days' end,
                case when not refused and not waiting then not breached end,
                case when not refused and not waiting then rating end,
                ('01900000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, md5(n::text)
            from lots
            order by n
            """;

    private static final String JOURNAL = """
            insert into cases.journal (city, case_id, seq, at, action, from_step, to_step, division, category, office,
                in_time, rating, role, words, request_id)
            select '3503', ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, e.seq, received + e.after,
                e.action, null, e.step, division, category, case when e.seq > 2 then office_id end,
                case when e.action = 'FEED_BACK' then not breached end,
                case when e.action = 'EVALUATE' then rating end,
                'SYSTEM', '', ('01900000-0000-7000-a' || lpad(to_hex(e.seq), 3, '0') || '-' || lpad(to_hex(n), 12, '0'))::uuid
            from lots
            cross join lateral (values
                (1, interval '0', 'REPORT', 'DISCOVERED', true),
                (2, interval '1 hour', 'COLLECT', 'COLLECTED', not refused),
                (2, interval '1 hour', 'REFUSE', 'REFUSED', refused),
                (3, interval '3 hours', 'DISPATCH', 'DISPATCHED', not refused),
                (4, interval '5 hours', 'GIVE_BACK', 'COLLECTED', given_back),
                (5, interval '6 hours', 'DISPATCH', 'DISPATCHED', given_back),
                (6, interval '8 hours', 'ACCEPT', 'HANDLING', not refused),
                (7, interval '2 days', 'BREACH', 'HANDLING', not refused and breached),
                (8, interval '3 days', 'FEED_BACK', 'FED_BACK', not refused and not waiting),
                (9, interval '74 hours', 'REWORK', 'HANDLING', reworked),
                (10, interval '80 hours', 'FEED_BACK', 'FED_BACK', reworked),
                (11, interval '4 days', 'CONFIRM', 'VERIFIED', not refused and not waiting),
                (12, interval '6 days', 'EVALUATE', 'EVALUATED', not refused and not waiting)
            ) as e (seq, after, action, step, happened)
            where e.happened
            order by n
            """;

    /** In which measures each entry counts; the table of measures is the product's. */
    private static final String MEASURED = """
            create unlogged table measured as
            select left(j.division, 12) as division, j.category, j.office::text as office,
                date_trunc('month', j.at at time zone 'Asia/Shanghai')::date as month, m.measure
            from cases.journal j
            join (values %s) as m (measure, action, in_time, rating)
                on m.action = j.action
                and (not m.in_time or j.in_time)
                and (m.rating = 0 or j.rating >= m.rating)
            """;

    private static final String FIGURES = """
            with communities as materialized (
                select division, %2$s as key, month, %3$s
                from measured
                where %2$s is not null
                group by 1, 2, 3)
            insert into dashboards.figure (city, division, dimension, key, month, %4$s)
            select '3503', left(division, length), '%1$s', key, month, %5$s
            from communities
            cross join (values (4), (6), (9), (12)) as l (length)
            group by 1, 2, 4, 5
            """;

    private static final String INDEXES = """
            select indexname, indexdef
            from pg_indexes
            where schemaname = 'cases'
            and tablename in ('case', 'journal')
            and indexname not in (select conname from pg_constraint)
            """;

    private MillionCases() {}

    static void write(ApplicationContext context) throws SQLException, IOException {
        context.getBean(Cities.class).found(CITY, "莆田市", Profile.named("putian"), true);
        DatabaseAddress address = context.getBean(DatabaseAddress.class);
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            statement.execute("set work_mem = '512MB'");
            statement.execute("set maintenance_work_mem = '512MB'");
            // Foreign keys hold by construction; to check them a million times over is not what is measured.
            statement.execute("set session_replication_role = replica");
            statement.execute(DIVISIONS.getFirst());
            copyDivisions(owner);
            statement.execute(DIVISIONS.get(1));
            statement.execute(DIVISIONS.get(2));
            statement.execute(OFFICES);
            for (String lot : LOTS) {
                statement.execute(lot);
            }
            List<String> indexes = takeDown(statement);
            List<String> all = new ArrayList<>(List.of(CASES, JOURNAL));
            all.addAll(indexes);
            all.add(MEASURED.formatted(measures()));
            all.add(figures("ALL", "''"));
            all.add(figures("CATEGORY", "category"));
            all.add(figures("OFFICE", "office"));
            for (String rows : all) {
                long start = System.nanoTime();
                statement.execute(rows);
                System.out.printf("%s..., %d s%n", rows.substring(0, 40), (System.nanoTime() - start) / 1_000_000_000);
            }
            statement.execute("drop table lots, measured");
            statement.execute("vacuum analyze");
        }
    }

    /** Drops the indexes that are no constraints, which are quicker made anew than kept, and tells how to make them. */
    private static List<String> takeDown(Statement statement) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(INDEXES)) {
            while (found.next()) {
                drops.add("drop index cases." + found.getString(1));
                definitions.add(found.getString(2));
            }
        }
        for (String drop : drops) {
            statement.execute(drop);
        }
        return definitions;
    }

    private static void copyDivisions(Connection owner) throws SQLException, IOException {
        try (InputStream csv = MillionCases.class.getResourceAsStream("/demo/3503/divisions.csv")) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy given from stdin (format csv, header)", Objects.requireNonNull(csv));
        }
    }

    private static String figures(String dimension, String key) {
        return FIGURES.formatted(
                dimension,
                key,
                Measure.each("count(*) filter (where measure = '{name}') as {column}"),
                Measure.each("{column}"),
                Measure.each("sum({column})"));
    }

    private static String measures() {
        return Arrays.stream(Measure.values())
                .flatMap(measure -> measure.actions().stream()
                        .map(action -> "('%s', '%s', %s, %d)"
                                .formatted(
                                        measure.name(), action.name(), measure.inTimeOnly(), measure.lowestRating())))
                .collect(Collectors.joining(", "));
    }
}
