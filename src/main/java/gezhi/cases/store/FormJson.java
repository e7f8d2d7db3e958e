package gezhi.cases.store;

import gezhi.cases.forms.Question;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions to what is kept and back. */
final class FormJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};

    private FormJson() {}

    static String write(List<Question> questions) {
        return JSON.writeValueAsString(questions);
    }

    static List<Question> read(String kept) {
        return JSON.readValue(kept, QUESTIONS);
    }
}
