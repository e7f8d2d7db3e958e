package gezhi.bench;

import gezhi.platform.database.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A year of volunteering of Putian's size: 34,000 members, 30,500 activities, some 42 of them at each, busy ones more often; 2.57 million hours. Written
 * set by set straight into the tables, as the owner, up to the confirmed records; what of it is booked is booked by the ledger itself.
 */
final class HoursYear {
    static final int MEMBERS = 34_000;
    static final int ACTIVITIES = 30_500;

    private static final String MEMBER = """
            insert into volunteering.volunteer (city, id, number, person, name, division, birth_year, call_out, consent, consent_words, since)
            select '%1$s', bench_id('1', n), lpad(n::text, 8, '0'), bench_id('2', n), '志愿者' || n, '%1$s0101' || lpad((1 + n %% 2)::text, 3, '0'), 1970, false,
                'DESK', '当面签字', '2024-12-01'
            from generate_series(0, %2$d - 1) as n
            """;

    private static final String ACTIVITY = """
            insert into activities.activity (city, id, series, title, words, audience, division, address, begins, ends, places, skill, minutes, step,
                version, entries, taken, announced_at, changed_at, request_id)
            select '%1$s', bench_id('3', n), bench_id('3', n), '第' || n || '场志愿服务', '', '', '%1$s0101' || lpad((1 + n %% 2)::text, 3, '0'), '一号楼门口',
                begins, begins + interval '3 hours', 60, 'ELDERLY', 60 + 30 * (n %% 5), 'SETTLED', 2, 2, 42, begins - interval '5 days', begins, bench_id('4', n)
            from generate_series(0, %2$d - 1) as n
            cross join lateral (
                select timestamptz '2025-01-01 08:00+08' + n %% 365 * interval '1 day' + n / 365 %% 9 * interval '1 hour' as begins) as at
            """;

    /** Everybody once at most in each: the lots of one activity lie evenly apart. */
    private static final String SIGN_UP = """
            insert into activities.sign_up (city, id, activity, division, step, version, seq, volunteer, person, name, account, at, minutes, record, settled_at)
            select a.city, bench_id('5', n * 64 + k), a.id, a.division, 'CONFIRMED', 3, k, bench_id('1', member), bench_id('2', member), '志愿者' || member, true,
                a.begins - interval '1 day', a.minutes, bench_id('6', n * 64 + k), a.ends + interval '1 day'
            from generate_series(0, %2$d - 1) as n
            join activities.activity a on a.city = '%1$s' and a.id = bench_id('3', n)
            cross join generate_series(1, 42 + (n %% 8 = 0)::int) as k
            cross join lateral (
                select floor(%3$d * power((k - 1 + n * 0.6180339887 %% 1) / 43, 1.5))::int as member) as lot
            """;

    private static final String RECORD = """
            insert into volunteering.record (city, id, volunteer, person, division, activity, served, day, minutes, link, state, noted_at, decided_by,
                decided_at, request_id)
            select s.city, s.record, s.volunteer, s.person, s.division, a.title, '', (a.begins at time zone 'Asia/Shanghai')::date, s.minutes,
                'bench' || s.record, 'CONFIRMED', a.ends, bench_id('7', 1), s.settled_at, s.record
            from activities.sign_up s
            join activities.activity a on a.city = s.city and a.id = s.activity
            where s.city = '%1$s'
            order by s.settled_at, s.record
            """;

    private HoursYear() {}

    /** The id of the n-th thing of a kind. */
    private static final String ID = """
            create function bench_id(kind text, n bigint) returns uuid
                language sql immutable
                return ('0190000' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
            """;

    static void write(String city, DatabaseAddress address) throws SQLException {
        try (Connection owner = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = owner.createStatement()) {
            // Foreign keys hold by construction.
            statement.execute("set session_replication_role = replica");
            statement.execute(ID);
            for (String sql : List.of(MEMBER, ACTIVITY, SIGN_UP, RECORD)) {
                statement.execute(sql.formatted(city, sql.equals(MEMBER) ? MEMBERS : ACTIVITIES, MEMBERS));
            }
            // For the benchmark's own look at a day; the product has no use for it.
            statement.execute("create index bench_day on volunteering.record (city, decided_at)");
            statement.execute(
                    "analyze volunteering.record, volunteering.volunteer, activities.activity, activities.sign_up");
        }
    }
}
