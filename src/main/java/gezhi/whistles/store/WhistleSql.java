package gezhi.whistles.store;

/** The statements that write whistles, and read them to decide. */
final class WhistleSql {
    static final String FIND_BLOWN = """
            select id
            from whistles.whistle
            where city = :city
            and request_id = :request
            """;

    static final String SEES_CASE = """
            select exists (
                select from cases.v_case
                where city = :city
                and id = :id)
            """;

    static final String IS_DONE = """
            select exists (
                select from whistles.journal
                where city = :city
                and whistle = :id
                and request_id = :request)
            """;

    static final String LOCK = """
            select id, step, version, division, desk, blown_by, blown_at
            from whistles.whistle
            where city = :city
            and id = :id
            for update
            """;

    static final String LOAD = """
            select id, step, version, division, desk, blown_by, blown_at
            from whistles.whistle
            where city = :city
            and id = :id
            """;

    static final String SUMMONED = """
            select s.office, s.step, s.version, s.amount, s.unit, s.start_at, s.yellow_at, s.due_at, s.signal, s.expected_at,
                s.reported_at, s.arrived_at, s.left_at, s.in_time, r.stars, r.rated_by, r.rated_at, r.window_until
            from whistles.summons s
            join whistles.whistle w on w.city = s.city and w.id = s.whistle
            left join whistles.rating r on r.city = s.city and r.whistle = s.whistle and r.office = s.office
            where s.city = :city
            and s.whistle = :id
            order by array_position(w.offices, s.office)
            """;

    static final String LIST_DUE = """
            select whistle
            from whistles.summons
            where city = :city
            and step = 'AWAITED'
            and ((signal = 0 and yellow_at <= :now) or (signal < 2 and due_at < :now))
            group by whistle
            order by min(yellow_at), whistle
            limit :limit
            """;

    static final String BLOW = """
            insert into whistles.whistle (city, id, situation, situation_from, step, version, entries, division, lon, lat, address, words, case_id,
                alliance, desk, blown_by, blown_at, offices, request_id)
            values (:city, :id, :situation, :situationFrom, :step, 1, 0, :division, cast(:lon as double precision), cast(:lat as double precision),
                :address, :words, cast(:caseId as uuid), cast(:alliance as uuid), :desk, cast(:blownBy as uuid), :at, cast(:offices as uuid[]), :request)
            """;

    static final String SUMMON = """
            insert into whistles.summons (city, whistle, office, step, version, amount, unit, start_at, yellow_at, due_at)
            values (:city, :whistle, :office, :step, 1, :amount, :unit, :startAt, :yellowAt, :dueAt)
            """;

    /** Nothing is returned when somebody else has moved it; under the lock that is a bug. */
    static final String MOVE = """
            update whistles.whistle
            set step = :to,
                version = version + 1,
                result = case when :to = 'CLOSED' then :words else result end,
                closed_at = case when :to in ('CLOSED', 'CALLED_OFF') then cast(:at as timestamptz) else closed_at end
            where city = :city
            and id = :id
            and step = :from
            and version = :version
            """;

    static final String MOVE_OFFICE = """
            update whistles.summons
            set step = :to,
                version = version + 1,
                expected_at = cast(:expected as timestamptz),
                reported_at = cast(:reported as timestamptz),
                arrived_at = cast(:arrived as timestamptz),
                left_at = cast(:left as timestamptz),
                in_time = cast(:inTime as boolean)
            where city = :city
            and whistle = :whistle
            and office = :office
            and step = :from
            and version = :version
            """;

    static final String SIGNAL = """
            update whistles.summons
            set signal = :signal
            where city = :city
            and whistle = :whistle
            and office = :office
            and step = 'AWAITED'
            and signal < :signal
            """;

    static final String RATE = """
            insert into whistles.rating (city, whistle, office, division, stars, words, rated_by, rated_at, window_until)
            values (:city, :whistle, :office, :division, :stars, :words, cast(:ratedBy as uuid), :at, :until)
            """;

    /** Takes the next number; whoever writes an entry holds the whistle. */
    static final String NEXT = """
            update whistles.whistle
            set entries = entries + 1
            where city = :city
            and id = :id
            returning entries
            """;

    static final String ENTER = """
            insert into whistles.journal (city, whistle, seq, at, action, office, from_step, to_step, division, actor, role, words,
                in_time, stars, request_id)
            values (:city, :whistle, :seq, :at, :action, cast(:office as uuid), cast(:from as text), :to, :division,
                cast(:actor as uuid), :role, :words, cast(:inTime as boolean), cast(:stars as smallint), :request)
            """;

    private WhistleSql() {}
}
