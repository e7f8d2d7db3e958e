package gezhi.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import gezhi.platform.Role;
import gezhi.support.As;
import gezhi.support.GezhiTest;
import gezhi.support.TestCities;
import java.io.IOException;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Every address of the product, knocked at by every role with nothing in hand: {@code docs/doors.md} says who is let in, and a change of it
 * has to be meant. With {@code -Dgezhi.docs=write} it is written anew.
 */
@GezhiTest
class DoorsTests {
    private static final Path TABLE = Path.of("docs/doors.md");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+):[^{}]*(?:\\{[^{}]*}[^{}]*)*}");
    private static final Map<String, String> VALUES = Map.of(
            "UUID",
            new UUID(7, 7).toString(),
            "int",
            "1",
            "long",
            "1",
            "LocalDate",
            "2026-03-01",
            "boolean",
            "true",
            "double",
            "25.4",
            "Instant",
            "2026-03-01T00:00:00Z");
    private static final Set<String> DIVISIONS = Set.of("division", "code", "city", "community");
    private static final Map<String, String> WORDS = Map.of("notation", "json", "id", new UUID(7, 7).toString());
    private static final String IN = "✓";
    private static final String NOT_THERE = "·";
    private static final String NOT_ENOUGH = "?";
    private static final String REFUSED = "–";
    private static final String SIGN_IN = "→";

    private static final String HEAD = """
            # Who is let in where

            Written by `DoorsTests`, which knocks at every address as every role, with made-up ids and empty forms. ✓: let in, which may end in a word
            about what was left empty. ?: what was made up is not enough to be told, `CaseDoorsTests` and `WhistleDoorsTests` knock there. ·: nothing there for this role. –: refused. →: to sign in. Somebody without an account is PUBLIC. Our own interface asks for a key instead; Open311 has no roles.
            What may be seen and done behind a door depends on the place, too, and is decided by row security and by the tables of rules.

            """;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestCities cities;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private String city;
    private int knocks;

    @BeforeEach
    void foundACity() {
        city = cities.fresh().code();
    }

    private record Door(HttpMethod method, String pattern, HandlerMethod behind) {}

    @Test
    void theTableSaysWhoIsLetInAtEveryAddress() throws Exception {
        StringBuilder table = new StringBuilder(HEAD);
        List<Role> roles =
                Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).toList();
        table.append("| address | ")
                .append(roles.stream().map(Role::name).collect(Collectors.joining(" | ")))
                .append(" |\n");
        table.append("|---".repeat(roles.size() + 1)).append("|\n");
        for (Door door : doors()) {
            table.append("| `")
                    .append(door.method())
                    .append(' ')
                    .append(door.pattern())
                    .append("` |");
            for (Role role : roles) {
                table.append(' ').append(knock(door, role)).append(" |");
            }
            table.append('\n');
        }
        compare(table.toString());
    }

    private List<Door> doors() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> doors(entry.getKey(), entry.getValue()))
                .filter(door -> !door.pattern().startsWith("/open311"))
                .filter(door -> door.behind().getBeanType().getPackageName().startsWith("gezhi."))
                .sorted(Comparator.comparing(Door::pattern)
                        .thenComparing(door -> door.method().name()))
                .toList();
    }

    private static Stream<Door> doors(RequestMappingInfo info, HandlerMethod behind) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Door(method.asHttpMethod(), pattern, behind)));
    }

    private String knock(Door door, Role role) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        asking(door).with(As.role(city, role)).with(csrf()).with(this::fromElsewhere))
                .andReturn()
                .getResponse();
        String to = response.getRedirectedUrl();
        assertThat(response.getStatus()).as(door + " as " + role).isLessThan(500);
        if (response.getStatus() == 401 || to != null && to.endsWith("/sign-in")) {
            return SIGN_IN;
        }
        return switch (response.getStatus()) {
            case 403 -> REFUSED;
            case 404 -> NOT_THERE;
            case 400, 415 -> NOT_ENOUGH;
            default -> IN;
        };
    }

    /** Each knock comes from an address of its own: doors that count how often one asks are to be met fresh, by these and by other tests. */
    private MockHttpServletRequest fromElsewhere(MockHttpServletRequest request) {
        knocks++;
        request.setRemoteAddr("10.77." + knocks / 250 + "." + knocks % 250);
        return request;
    }

    /** With something made up for all that has to be given: otherwise its lack would be told before anybody looks who asks. */
    private AbstractMockHttpServletRequestBuilder<?> asking(Door door) {
        Map<String, String> inAddress = new HashMap<>(WORDS);
        Map<String, String> given = new HashMap<>();
        boolean file = false;
        for (Parameter parameter : door.behind().getMethod().getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                PathVariable named = parameter.getAnnotation(PathVariable.class);
                inAddress.put(named.value().isEmpty() ? parameter.getName() : named.value(), value(parameter));
            }
            file |= parameter.getParameterizedType().getTypeName().contains("MultipartFile");
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                given.put(asked.value().isEmpty() ? parameter.getName() : asked.value(), value(parameter));
            }
        }
        URI address = UriComponentsBuilder.fromPath(
                        PLACE.matcher(door.pattern()).replaceAll("{$1}"))
                .buildAndExpand(inAddress)
                .toUri();
        var request = file
                ? multipart(door.method(), address).file(new MockMultipartFile("file", "empty.txt", null, new byte[0]))
                : request(door.method(), address);
        given.forEach(request::param);
        return request;
    }

    private String value(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return VALUES.getOrDefault(
                type.getSimpleName(),
                DIVISIONS.contains(parameter.getName()) ? city : WORDS.getOrDefault(parameter.getName(), "x"));
    }

    private static void compare(String table) throws IOException {
        if ("write".equals(System.getProperty("gezhi.docs"))) {
            Files.writeString(TABLE, table);
        }
        assertThat(table).isEqualTo(Files.readString(TABLE));
    }
}
