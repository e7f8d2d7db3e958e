package gezhi.activities.store;

/** Statements of activities. */
final class ActivitySql {
    static final String FIND_ANNOUNCED = """
            select id
            from activities.activity
            where city = :city
            and request_id = :request
            """;

    static final String IS_DONE = """
            select activities.is_done(:id, :request)
            """;

    static final String LOCK = """
            select id
            from activities.activity
            where city = :city
            and id = :id
            for update
            """;

    static final String LOAD = """
            select a.id, a.step, a.version, a.entries, a.division, a.skill, a.title, a.words, a.audience, a.address, coalesce(c.contact, '') as contact,
                a.begins, a.ends, a.places, a.minutes, a.taken, a.waiting
            from activities.activity a
            left join activities.contact c on c.city = a.city and c.activity = a.id
            where a.city = :city
            and a.id = :id
            """;

    static final String FOLLOWING = """
            select f.id
            from activities.activity a
            join activities.activity f on f.city = a.city and f.series = a.series and f.begins > a.begins
            where a.city = :city
            and a.id = :id
            and f.step = 'ANNOUNCED'
            order by f.begins, f.id
            """;

    static final String SIGN_UPS = """
            select id, step, version, seq, volunteer, person, name, account, at, tries, minutes, record, settled_at
            from activities.sign_up
            where city = :city
            and activity = :id
            order by seq
            """;

    static final String ANNOUNCE = """
            insert into activities.activity (city, id, series, title, words, audience, division, address, begins, ends, places, skill, minutes, step,
                version, entries, announced_at, changed_at, request_id)
            values (:city, :id, :series, :title, :words, :audience, :division, :address, :begins, :ends, :places, :skill, :minutes, 'ANNOUNCED',
                1, 0, :at, :at, :request)
            """;

    static final String CONTACT = """
            insert into activities.contact (city, activity, contact)
            values (:city, :id, :contact)
            """;

    static final String CODE = """
            insert into activities.code (city, activity, code)
            values (:city, :id, :code)
            """;

    static final String MOVE = """
            update activities.activity
            set step = :to,
                version = :nextVersion,
                taken = :taken,
                waiting = :waiting
            where city = :city
            and id = :id
            and version = :version
            and taken = :takenBefore
            """;

    static final String END = """
            update activities.activity
            set reason = :reason,
                changed_at = :at
            where city = :city
            and id = :id
            """;

    static final String CHANGE = """
            update activities.activity
            set title = :title,
                words = :words,
                audience = :audience,
                address = :address,
                begins = :begins,
                ends = :ends,
                places = :places,
                minutes = :minutes,
                changed_at = :at
            where city = :city
            and id = :id
            """;

    static final String CHANGE_CONTACT = """
            update activities.contact
            set contact = :contact
            where city = :city
            and activity = :id
            """;

    static final String ADD_SIGN_UP = """
            insert into activities.sign_up (city, id, activity, division, step, version, seq, volunteer, person, name, account, at)
            values (:city, :signUp, :id, :division, :step, 1, :seq, :volunteer, :person, :name, :account, :at)
            """;

    static final String MOVE_SIGN_UP = """
            update activities.sign_up
            set step = :to,
                version = :nextVersion,
                minutes = :minutes,
                record = :record,
                settled_at = :settledAt
            where city = :city
            and id = :signUp
            and version = :version
            """;

    static final String COUNT_TRY = """
            update activities.sign_up
            set tries = tries + 1
            where city = :city
            and id = :signUp
            and tries < 5
            """;

    static final String CODE_FITS = """
            select activities.code_fits(:id, :code)
            """;

    static final String MOVE_UP = """
            select activities.move_up(:id, :at)
            """;

    static final String NEXT = """
            update activities.activity
            set entries = entries + 1
            where city = :city
            and id = :id
            returning entries
            """;

    static final String ENTER = """
            insert into activities.journal (city, activity, seq, at, action, sign_up, from_step, to_step, actor, role, words, minutes, request_id)
            values (:city, :id, :seq, :at, :action, :signUp, :from, :to, :actor, :role, :words, :minutes, :request)
            """;

    private ActivitySql() {}
}
