package gezhi.cases.web;

import gezhi.cases.CaseQueries;
import gezhi.cases.Sending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Cases picked in a list, each sent as id_version, and what came of them. */
final class Picks {
    private Picks() {}

    static List<Sending.Item> items(@Nullable List<String> picked) {
        if (picked == null || picked.isEmpty()) {
            return List.of();
        }
        if (picked.size() > Sending.MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return picked.stream().distinct().map(Picks::item).toList();
    }

    private static Sending.Item item(String picked) {
        String[] parts = picked.split("_");
        try {
            return new Sending.Item(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "id_version", e);
        }
    }

    static InboxPage.Sent sent(
            String said, Sending.Result result, List<String> undo, CaseQueries queries, Wording wording) {
        Map<String, List<InboxPage.Left>> refused = new LinkedHashMap<>();
        for (Sending.Refused each : result.refused()) {
            String number =
                    queries.find(each.caseId()).map(file -> file.row().number()).orElse("");
            refused.computeIfAbsent(Refusals.say(each.why(), wording), why -> new ArrayList<>())
                    .add(new InboxPage.Left(number, "/cases/" + each.caseId()));
        }
        return new InboxPage.Sent(
                said,
                result.batch(),
                undo,
                refused.entrySet().stream()
                        .map(each -> new InboxPage.Refused(each.getKey(), List.copyOf(each.getValue())))
                        .toList());
    }
}
