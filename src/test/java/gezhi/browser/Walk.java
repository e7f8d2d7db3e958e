package gezhi.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import gezhi.cases.loop.Action.Kind;
import gezhi.platform.Role;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is done to cases in a journey, read from the traffic of its browsers: who has signed in, and which deeds the server took. */
final class Walk {
    private static final Map<String, Role> LOGINS = Map.of(
            "resident", Role.RESIDENT,
            "grid", Role.GRID_WORKER,
            "desk", Role.COMMUNITY_DESK,
            "street", Role.DISPATCHER,
            "county", Role.DISPATCHER,
            "city", Role.DISPATCHER,
            "office", Role.OFFICE_HANDLER,
            "supervisor", Role.SUPERVISOR,
            "leader", Role.LEADER);

    private static final Map<String, Kind> DOORS = Map.ofEntries(
            Map.entry("/report", Kind.REPORT),
            Map.entry("/field/report", Kind.REPORT),
            Map.entry("/field/spot", Kind.SELF_HANDLE),
            Map.entry("/work/dispatch", Kind.DISPATCH),
            Map.entry("/work/recall", Kind.RECALL),
            Map.entry("/board/urge", Kind.URGE),
            Map.entry("/f/*/rating", Kind.EVALUATE),
            Map.entry("/f/*/objection", Kind.OBJECT),
            Map.entry("/f/*/complaint", Kind.COMPLAIN),
            Map.entry("/cases/*/grievance", Kind.COMPLAIN),
            Map.entry("/cases/*/merge", Kind.MERGE),
            Map.entry("/cases/*/split", Kind.SPLIT),
            Map.entry("/cases/*/relate", Kind.RELATE),
            Map.entry("/cases/*/unrelate", Kind.UNRELATE),
            Map.entry("/cases/*/photo/withhold", Kind.WITHHOLD_PHOTO),
            Map.entry("/cases/*/photo/show", Kind.SHOW_PHOTO));

    private static final Pattern DEED = Pattern.compile("/cases/[^/]+/deeds/([A-Z_]+)|/field/cases/[^/]+/([A-Z_]+)");
    private static final Pattern WHISTLE = Pattern.compile("/whistles/[^/]+/deeds/([A-Z_]+)");
    private static final Pattern CALL_OUT = Pattern.compile("/callouts(?:/[^/]+/(answer|end))?");
    private static final Pattern LOGIN = Pattern.compile("(?:^|&)login=(\\w+)");

    private static final Map<BrowserContext, String> SIGNED_IN = new HashMap<>();

    private final Set<Press> presses = new HashSet<>();
    private final Set<Call> calls = new HashSet<>();
    private final Set<CallOut> callOuts = new HashSet<>();

    /** Somebody in this role did this. */
    record Press(Role role, Kind kind) {}

    /** Somebody in this role did this about a whistle. */
    record Call(Role role, gezhi.whistles.loop.Action.Kind kind) {}

    /** Somebody who signs in like this did this about a call-out. */
    record CallOut(String login, String deed) {}

    /** What a journey declares about call-outs. */
    static Stream<CallOut> declared(WalksCallOuts walks) {
        return Stream.of(of("CALL", walks.call()), of("ANSWER", walks.answer()), of("END", walks.end()))
                .flatMap(each -> each);
    }

    private static Stream<CallOut> of(String deed, String[] logins) {
        return Stream.of(logins).map(login -> new CallOut(login, deed));
    }

    /** Everybody in this role who signs in. */
    static Stream<String> logins(Role role) {
        return LOGINS.entrySet().stream()
                .filter(each -> each.getValue() == role)
                .map(Map.Entry::getKey);
    }

    /** What a journey declares about whistles. */
    static Stream<Call> declared(WalksWhistles walks) {
        return Stream.of(
                        of(Role.GRID_WORKER, walks.grid()),
                        of(Role.COMMUNITY_DESK, walks.desk()),
                        of(Role.DISPATCHER, walks.dispatcher()),
                        of(Role.OFFICE_HANDLER, walks.office()),
                        of(Role.SUPERVISOR, walks.supervisor()))
                .flatMap(each -> each);
    }

    private static Stream<Call> of(Role role, gezhi.whistles.loop.Action.Kind[] kinds) {
        return Stream.of(kinds).map(kind -> new Call(role, kind));
    }

    /** What a journey declares. */
    static Stream<Press> declared(Walks walks) {
        return Stream.of(
                        of(Role.PUBLIC, walks.reporter()),
                        of(Role.RESIDENT, walks.resident()),
                        of(Role.GRID_WORKER, walks.grid()),
                        of(Role.COMMUNITY_DESK, walks.desk()),
                        of(Role.DISPATCHER, walks.dispatcher()),
                        of(Role.OFFICE_HANDLER, walks.office()),
                        of(Role.SUPERVISOR, walks.supervisor()))
                .flatMap(each -> each);
    }

    private static Stream<Press> of(Role role, Kind[] kinds) {
        return Stream.of(kinds).map(kind -> new Press(role, kind));
    }

    /** Who acts in this browser from now on. */
    static void signsIn(BrowserContext visitor, String login) {
        SIGNED_IN.put(visitor, login);
    }

    void watch(BrowserContext visitor, Page page) {
        page.onResponse(response -> see(visitor, response));
    }

    Set<Press> presses() {
        return Set.copyOf(presses);
    }

    Set<Call> calls() {
        return Set.copyOf(calls);
    }

    Set<CallOut> callOuts() {
        return Set.copyOf(callOuts);
    }

    void forget() {
        calls.clear();
        callOuts.clear();
        SIGNED_IN.clear();
        presses.clear();
    }

    private void see(BrowserContext visitor, Response response) {
        Request request = response.request();
        if (!request.method().equals("POST") || response.status() >= 400) {
            return;
        }
        String path = URI.create(request.url()).getPath();
        String body = Objects.requireNonNullElse(request.postData(), "");
        Matcher login = LOGIN.matcher(body);
        if (path.equals("/demo/sign-in") && login.find()) {
            SIGNED_IN.put(visitor, login.group(1));
        } else if (path.equals("/sign-out")) {
            SIGNED_IN.remove(visitor);
        }
        // whoever holds the secret link acts as its holder, signed in or not
        Optional<Role> role = path.startsWith("/f/") ? Optional.of(Role.PUBLIC) : role(SIGNED_IN.get(visitor));
        role.ifPresent(who -> kind(path, body).ifPresent(kind -> presses.add(new Press(who, kind))));
        role.ifPresent(who -> call(path).ifPresent(kind -> calls.add(new Call(who, kind))));
        Optional.ofNullable(SIGNED_IN.get(visitor))
                .ifPresent(who -> callOut(path).ifPresent(deed -> callOuts.add(new CallOut(who, deed))));
    }

    private static Optional<Role> role(@org.jspecify.annotations.Nullable String login) {
        return login == null ? Optional.of(Role.PUBLIC) : Optional.ofNullable(LOGINS.get(login));
    }

    private static Optional<gezhi.whistles.loop.Action.Kind> call(String path) {
        Matcher deed = WHISTLE.matcher(path);
        return path.equals("/whistles")
                ? Optional.of(gezhi.whistles.loop.Action.Kind.BLOW)
                : deed.matches()
                        ? Optional.of(gezhi.whistles.loop.Action.Kind.valueOf(deed.group(1)))
                        : Optional.empty();
    }

    private static Optional<String> callOut(String path) {
        Matcher deed = CALL_OUT.matcher(path);
        return deed.matches()
                ? Optional.of(deed.group(1) == null ? "CALL" : deed.group(1).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<Kind> kind(String path, String body) {
        Matcher deed = DEED.matcher(path);
        if (deed.matches()) {
            return Optional.of(Kind.valueOf(deed.group(1) == null ? deed.group(2) : deed.group(1)));
        }
        if (path.matches("/cases/[^/]+/complaint")) {
            return Optional.of(body.contains("granted=true") ? Kind.GRANT_COMPLAINT : Kind.DENY_COMPLAINT);
        }
        return Optional.ofNullable(DOORS.get(path.replaceFirst("^/(f|cases)/[^/]+/", "/$1/*/")));
    }
}
