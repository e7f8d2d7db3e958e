package gezhi.cases.store;

/** The statements of a case's life. A deed costs three: the scope, {@link #LOAD}, and {@link #MOVE} or {@link #NOTE}. */
final class CaseSql {
    /** With what an earlier try of the same request has written, if it has. */
    static final String LOAD = """
            select c.id, c.number, c.step, c.version, c.category, c.division, c.lon, c.lat, c.address, c.reporter,
                c.office, c.handlers, c.dispatched_at, c.amount, c.unit, c.yellow_at, c.due_at, c.fed_back_at, c.rating,
                c.asked, c.asked_by, c.admission_office, c.admission_desk, c.admitted, c.extensions, c.parked_at, c.review_at, c.desk,
                c.decided_by, c.decided_at, c.window_until,
                c.stage_since, c.stage_due, c.rung, c.climb_at, c.told_to, c.assisting, c.signal, c.link = :token as linked, j.to_step as done,
                case when c.step = 'DISPATCHED' then (
                    select s.actor
                    from cases.journal s
                    where s.city = c.city
                    and s.case_id = c.id
                    and s.action = 'DISPATCH'
                    order by s.seq desc
                    limit 1) end as sender
            from cases.case c
            left join cases.journal j
                on j.city = c.city
                and j.case_id = c.id
                and j.request_id = :request
            where c.city = :city
            and c.id = :id
            """;

    static final String LOCK_REQUEST = """
            select pg_advisory_xact_lock(hashtextextended('deed ' || cast(:request as text), 0))
            """;

    static final String WAS_DONE = """
            select exists (
                select
                from cases.journal
                where city = :city
                and case_id = :id
                and request_id = :request)
            """;

    static final String REPORT = """
            with reported as (
                insert into cases.case (city, id, number, step, version, entries, category, division, lon, lat,
                    address, words, channel, reporter, received_at, request_id, link, stage_since, stage_due, rung, climb_at,
                    told_to)
                values (:city, :id, :number, 'DISCOVERED', 1, 1, :category, :division, :lon, :lat,
                    :address, :words, :channel, :reporter, :at, :request, :link, :stageSince, :stageDue, :rung, :climbAt,
                    :toldTo)
                on conflict do nothing
                returning city, id)
            , reachable as (
                insert into cases.contact (city, case_id, name, phone)
                select city, id, :contactName, :contactPhone
                from reported
                where :contactName <> '' or :contactPhone <> '')
            , written as (
                insert into cases.journal (city, case_id, seq, at, action, to_step, division, category, actor, role,
                    words, request_id)
                select city, id, 1, :at, 'REPORT', 'DISCOVERED', :division, :category, :reporter, :role, '', :request
                from reported)
            insert into cases.news (city, case_id, seq, at)
            select city, id, 1, :at
            from reported
            """;

    static final String FIND_REPORT = """
            select id, number
            from cases.case
            where city = :city
            and request_id = :request
            """;

    /** The entry waits to be passed on ({@link gezhi.cases.News}). */
    private static final String NEWS = """
            , news as (
                insert into cases.news (city, case_id, seq, at)
                select city, id, entries, :at
                from %1$s)
            select entries
            from %1$s
            """;

    /** Compare and set, and the entry that says so, or neither. */
    static final String MOVE = """
            with moved as (
                update cases.case
                set step = :step,
                    version = version + 1,
                    entries = entries + 1,
                    category = :category,
                    division = :division,
                    lon = :lon,
                    lat = :lat,
                    address = :address,
                    office = :office,
                    offices = case
                        when :action = 'RECALL' then array_remove(offices, office)
                        when :action = 'ASSIST' then offices || cast(:entryOffice as uuid)
                        when cast(:office as uuid) is null or :office = any (offices) then offices
                        else offices || cast(:office as uuid) end,
                    assisting = cast(:assisting as uuid[]),
                    handlers = cast(:handlers as uuid[]),
                    filed_at = coalesce(filed_at, :filedAt),
                    dispatched_at = :dispatchedAt,
                    amount = :amount,
                    unit = :unit,
                    yellow_at = :yellowAt,
                    due_at = :dueAt,
                    fed_back_at = :fedBackAt,
                    verified_at = case when :step in ('VERIFIED', 'EVALUATED')
                        then coalesce(:verifiedAt, verified_at) end,
                    signal = case
                        when :action in ('DISPATCH', 'RECALL', 'GIVE_BACK', 'REOPEN', 'EXTEND', 'GRANT_EXTENSION') then 0
                        else signal end,
                    in_time = case when :action = 'REOPEN' then null else coalesce(:inTime, in_time) end,
                    rating = :rating,
                    asked = :asked,
                    asked_by = :askedBy,
                    admission_office = :admissionOffice,
                    admission_desk = :admissionDesk,
                    admitted = :admitted,
                    extensions = :extensions,
                    parked_at = :parkedAt,
                    review_at = :reviewAt,
                    desk = :desk,
                    decided_by = :decidedBy,
                    decided_at = :decidedAt,
                    window_until = :windowUntil,
                    stage_since = :stageSince,
                    stage_due = :stageDue,
                    rung = :rung,
                    climb_at = :climbAt,
                    told_to = :toldTo
                where city = :city
                and id = :id
                and step = :from
                and version = :version
                returning city, id, entries)
            , written as (
                insert into cases.journal (city, case_id, seq, at, action, from_step, to_step, division, category, office,
                    in_time, rating, due_before, due_after, actor, role, words, detail, request_id)
                select city, id, entries, :at, :action, :from, :step, :division, :category, :entryOffice,
                    :inTime, :entryRating, :dueBefore, :dueAfter, :actor, :role, :words, :detail, :request
                from moved)
            """ + NEWS.formatted("moved");

    /** An entry that moves nothing and asks for no version. */
    static final String NOTE = """
            with noted as (
                update cases.case
                set entries = entries + 1
                where city = :city
                and id = :id
                returning city, id, entries, step, division, category, office)
            , written as (
                insert into cases.journal (city, case_id, seq, at, action, from_step, to_step, division, category, office,
                    actor, role, words, detail, request_id)
                select city, id, entries, :at, :action, step, step, division, category, office,
                    :actor, :role, :words, :detail, :request
                from noted)
            """ + NEWS.formatted("noted");

    private CaseSql() {}
}
