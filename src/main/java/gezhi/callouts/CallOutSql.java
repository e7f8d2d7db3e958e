package gezhi.callouts;

/** The statements of the module. */
final class CallOutSql {
    static final String MAY_CALL = """
            select exists (
                select from callouts.caller
                where city = :city
                and role = :role
                and level = :level
                and valid_from <= :on
                and (valid_to is null or valid_to > :on))
            """;

    static final String FIND_STARTED = """
            select id
            from callouts.callout
            where city = :city
            and request_id = :request
            """;

    static final String IS_DONE = """
            select exists (
                select from callouts.journal
                where city = :city
                and request_id = :request)
            """;

    /** Nothing, if one runs in the division or the same request came before, also at this very moment: no one constraint is named. */
    static final String START = """
            insert into callouts.callout (city, id, division, desk, words, people, started_by, started_at, request_id)
            values (:city, :id, :division, :desk, :words, :people, :person, :at, :request)
            on conflict do nothing
            """;

    static final String CALL = """
            insert into callouts.called (city, callout, person, role, division, desk, name)
            values (:city, :callout, :person, :role, :division, :desk, :name)
            """;

    static final String END = """
            update callouts.callout
            set ended_at = :at,
                result = :words
            where city = :city
            and id = :id
            and ended_at is null
            """;

    static final String ENTER = """
            insert into callouts.journal (city, callout, seq, at, action, actor, role, words, request_id)
            values (:city, :callout, :seq, :at, :action, :actor, :role, :words, :request)
            """;

    static final String ANSWER = """
            update callouts.called
            set answer = :answer,
                answered_at = :at
            where city = :city
            and callout = :callout
            and person = :person
            and exists (
                select from callouts.callout o
                where o.city = called.city
                and o.id = called.callout
                and o.ended_at is null)
            """;

    static final String MY_ANSWER = """
            select answer
            from callouts.called
            where city = :city
            and callout = :callout
            and person = :person
            """;

    static final String ANY_RUNNING = """
            select exists (
                select from callouts.callout
                where city = :city
                and ended_at is null)
            """;

    private static final String ROWS = """
            select o.id, o.division, coalesce(d.name, o.division) as division_name, o.desk, o.words, o.people, o.started_at, o.ended_at,
                o.result, o.forgotten_at
            from callouts.callout o
            left join territory.v_divisions d on d.city = o.city and d.code = o.division
            where o.city = :city
            """;

    static final String WAITING = ROWS + """
            and o.ended_at is null
            and exists (
                select from callouts.called c
                where c.city = o.city
                and c.callout = o.id
                and c.person = :person
                and c.answer = 'NONE')
            order by o.started_at desc
            limit 1
            """;

    static final String FIND = ROWS + """
            and o.id = :id
            """;

    /** Those whose page the reader may open: not every one that they were called by. */
    static final String PAGE = ROWS + """
            and (o.desk = (select callouts.own_desk()) or (select callouts.reads_all()))
            and (o.started_at, o.id) < (:at, :id)
            order by o.started_at desc, o.id desc
            limit :limit
            """;

    static final String COUNT = """
            select c.role, c.division, concat_ws(' ', a.name, coalesce(d.name, c.division)) as division_name, cast(count(*) as int) as people,
                cast(count(*) filter (where c.answer = 'COMING') as int) as coming,
                cast(count(*) filter (where c.answer = 'CANNOT') as int) as cannot
            from callouts.called c
            left join territory.v_divisions d on d.city = c.city and d.code = c.division
            left join territory.v_divisions a on a.city = c.city and a.code = left(c.division, 12) collate "C" and length(c.division) > 12
            where c.city = :city
            and c.callout = :callout
            group by c.role, c.division, d.name, a.name
            order by c.division, c.role
            """;

    static final String KEPT = """
            select t.role, t.division, concat_ws(' ', a.name, coalesce(d.name, t.division)) as division_name, t.people, t.coming, t.cannot
            from callouts.tally t
            left join territory.v_divisions d on d.city = t.city and d.code = t.division
            left join territory.v_divisions a on a.city = t.city and a.code = left(t.division, 12) collate "C" and length(t.division) > 12
            where t.city = :city
            and t.callout = :callout
            order by t.division, t.role
            """;

    static final String NAMES = """
            select c.person, c.name, c.role, concat_ws(' ', a.name, coalesce(d.name, c.division)) as division_name, c.answer, c.answered_at
            from callouts.called c
            left join territory.v_divisions d on d.city = c.city and d.code = c.division
            left join territory.v_divisions a on a.city = c.city and a.code = left(c.division, 12) collate "C" and length(c.division) > 12
            where c.city = :city
            and c.callout = :callout
            order by case c.answer when 'COMING' then 1 when 'NONE' then 2 else 3 end, c.division, c.person
            limit 2000
            """;

    static final String PULSE = """
            select count(*) || ' ' || coalesce(cast(max(c.answered_at) as text), '') || ' ' ||
                coalesce(cast(max(o.ended_at) as text), '')
            from callouts.callout o
            join callouts.called c on c.city = o.city and c.callout = o.id
            where o.city = :city
            and o.id = :callout
            and c.answer <> 'NONE'
            """;

    static final String KEEP_DAYS = """
            select days
            from callouts.keeping
            where city = :city
            and valid_from <= :on
            order by valid_from desc
            limit 1
            """;

    static final String OPEN_DAYS = """
            select open_days
            from callouts.keeping
            where city = :city
            and valid_from <= :on
            order by valid_from desc
            limit 1
            """;

    static final String UNATTENDED = """
            select id
            from callouts.callout
            where city = :city
            and ended_at is null
            and started_at < :before
            order by started_at
            limit 100
            """;

    static final String KNOWN = """
            select id
            from callouts.callout
            where city = :city
            and ended_at < :before
            and forgotten_at is null
            order by ended_at
            limit 100
            """;

    static final String FORGOTTEN = """
            update callouts.callout
            set forgotten_at = :at
            where city = :city
            and id = :id
            and forgotten_at is null
            """;

    /** By role over the whole call: where one person works in a grid, a number by grid would tell who answered what. */
    static final String KEEP = """
            insert into callouts.tally (city, callout, role, division, people, coming, cannot)
            select c.city, c.callout, c.role, o.division, count(*), count(*) filter (where c.answer = 'COMING'),
                count(*) filter (where c.answer = 'CANNOT')
            from callouts.called c
            join callouts.callout o on o.city = c.city and o.id = c.callout
            where c.city = :city
            and c.callout = :callout
            group by c.city, c.callout, c.role, o.division
            """;

    static final String FORGET = """
            delete from callouts.called
            where city = :city
            and callout = :callout
            """;

    static final String ADD_CALLER = """
            insert into callouts.caller (city, role, level, valid_from)
            values (:city, :role, :level, :on)
            """;

    static final String SET_KEEPING = """
            insert into callouts.keeping (city, days, open_days, valid_from)
            values (:city, :days, :openDays, :on)
            """;

    private CallOutSql() {}
}
