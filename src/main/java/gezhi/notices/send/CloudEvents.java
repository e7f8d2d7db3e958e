package gezhi.notices.send;

import gezhi.notices.model.Fact;
import gezhi.platform.scope.Scoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Facts as CloudEvents 1.0 in structured JSON: what is public of a case, and of whistles and call-outs where and in what situation; nothing else. */
@Component
public class CloudEvents {
    private final NoticeSettings settings;

    CloudEvents(NoticeSettings settings) {
        this.settings = settings;
    }

    public String json(Fact fact) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", fact.subject() + "/" + fact.seq());
        event.put("source", settings.address() + "/cities/" + Scoped.current().city());
        event.put(
                "type",
                "gezhi." + written(fact.topic().name()) + "."
                        + written(fact.topic().deed(fact.event())));
        event.put("subject", fact.number().isEmpty() ? fact.subject().toString() : fact.number());
        event.put("time", fact.at().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data(fact));
        return JsonMapper.shared().writeValueAsString(event);
    }

    private static Map<String, Object> data(Fact fact) {
        Map<String, Object> data = new LinkedHashMap<>();
        switch (fact.topic()) {
            case CASE -> {
                data.put("number", fact.number());
                data.put("category", fact.category());
                data.put("step", written(fact.step()));
            }
            case WHISTLE -> {
                data.put("situation", fact.category());
                data.put("step", written(fact.step()));
            }
            case ORDER -> {
                data.put("service", fact.category());
                data.put("step", written(fact.step()));
            }
            case ACTIVITY -> {
                data.put("activity", fact.category());
                data.put("step", written(fact.step()));
            }
            case MEETING -> data.put("meeting", written(fact.category()));
            case CALLOUT, TERM -> {}
        }
        data.put("place", fact.place());
        if (fact.due() != null) {
            data.put("due", fact.due().toString());
        }
        return data;
    }

    private static String written(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
