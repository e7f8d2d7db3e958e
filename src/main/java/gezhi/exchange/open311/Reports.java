package gezhi.exchange.open311;

import gezhi.cases.Contact;
import gezhi.cases.Filled;
import gezhi.cases.Report;
import gezhi.cases.forms.Flaw;
import gezhi.cases.forms.Form;
import gezhi.cases.forms.Question;
import gezhi.cases.loop.Place;
import gezhi.exchange.clients.Requests;
import gezhi.exchange.open311.Trouble.Said;
import gezhi.files.Picture;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a report out of what a client has sent, or says everything that is wrong with it at once. */
@Component
class Reports {
    private static final int LONGEST_FIELD = 200;
    private static final List<String> SHORT_FIELDS = List.of(
            "address_string", "address_id", "email", "first_name", "last_name", "phone", "device_id", "account_id");

    private final Moments moments;

    Reports(Moments moments) {
        this.moments = moments;
    }

    /**
     * @param service its name is what the words are when the client sends none: the standard does not ask for any
     */
    Report report(Asked asked, HttpServletRequest request, Filing.Subject service, List<Picture> photos) {
        List<Said> wrong = new ArrayList<>();
        Place.@Nullable Point point = point(asked, wrong);
        String address = asked.text("address_string");
        @Nullable String division = asked.find("address_id");
        if (point == null && address.isEmpty() && division == null && wrong.isEmpty()) {
            wrong.add(new Said("open311.trouble.no-place", "lat, long, address_string, address_id"));
        }
        Form form = service.form();
        Set<String> questions = form.questions().stream().map(Question::code).collect(Collectors.toSet());
        String words = words(asked, questions, service.name());
        Map<String, List<String>> replies = Attributes.fitted(asked.attributes(), form.questions(), moments);
        wrong.addAll(said(form.check(replies, Set.of()).flaws()));
        if (words.length() > Report.LONGEST_WORDS) {
            wrong.add(new Said("open311.trouble.too-long", "description", String.valueOf(Report.LONGEST_WORDS)));
        }
        SHORT_FIELDS.stream()
                .filter(field -> asked.text(field).length() > LONGEST_FIELD)
                .forEach(
                        field -> wrong.add(new Said("open311.trouble.too-long", field, String.valueOf(LONGEST_FIELD))));
        if (!wrong.isEmpty()) {
            throw Trouble.wrong(wrong);
        }
        return new Report(
                Requests.idOf(String.valueOf(Visits.key(request, asked)), once(asked, request)),
                Report.Channel.API,
                asked.text("service_code"),
                point,
                division,
                address,
                words,
                contact(asked),
                photos,
                new Filled(form.version(), replies, Map.of()));
    }

    /** Names attribute and question. */
    static List<Said> said(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Said("forms.flaw." + flaw.reason(), Attributes.name(flaw.question())))
                .toList();
    }

    /** By header as others do it, or by a parameter. */
    private static @Nullable String once(Asked asked, HttpServletRequest request) {
        @Nullable String header = request.getHeader("Idempotency-Key");
        return header == null || header.isBlank() ? asked.find("request_id") : header;
    }

    private static Place.@Nullable Point point(Asked asked, List<Said> wrong) {
        Optional<Double> lat = number(asked, "lat", 90, wrong);
        Optional<Double> lon = number(asked, "long", 180, wrong);
        if (lat.isPresent() != lon.isPresent() && wrong.isEmpty()) {
            wrong.add(new Said("open311.trouble.missing", lat.isPresent() ? "long" : "lat"));
        }
        return lat.isPresent() && lon.isPresent() ? new Place.Point(lon.get(), lat.get()) : null;
    }

    private static Optional<Double> number(Asked asked, String name, int most, List<Said> wrong) {
        @Nullable String text = asked.find(name);
        if (text == null) {
            return Optional.empty();
        }
        try {
            double number = Double.parseDouble(text);
            if (Math.abs(number) <= most) {
                return Optional.of(number);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        wrong.add(new Said("open311.trouble.range", name, String.valueOf(-most), String.valueOf(most)));
        return Optional.empty();
    }

    /** What the standard has a field for and a case has not stands under the words: answers to what is not asked, and where a picture lies. */
    private static String words(Asked asked, Set<String> questions, String categoryName) {
        return Stream.concat(Stream.of(asked.text("description").replace("\r\n", "\n")), asked.leftOver(questions))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"), words -> words.isEmpty() ? categoryName : words));
    }

    /** Our cases have room for one way to reach somebody: the telephone goes before the mail. */
    private static @Nullable Contact contact(Asked asked) {
        String name = Stream.of(asked.text("last_name"), asked.text("first_name"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String reach = asked.find("phone") == null ? asked.text("email") : asked.text("phone");
        return name.isEmpty() && reach.isEmpty() ? null : new Contact(name, reach);
    }
}
