package gezhi.cases.web;

import gezhi.cases.Filled;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Replies as a report form sends them: fields named {@code answer.<code>}, and {@code form}, the version that was shown.
 *
 * @param files what was chosen for photos, by code of the question
 */
record SentReplies(int version, Map<String, List<String>> words, Map<String, MultipartFile> files) {
    static final String FIELD = "answer.";
    private static final String VERSION = "form";
    private static final SentReplies NONE = new SentReplies(0, Map.of(), Map.of());

    static SentReplies none() {
        return NONE;
    }

    static SentReplies of(HttpServletRequest request) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(FIELD)) {
                words.put(name.substring(FIELD.length()), Arrays.asList(values));
            }
        });
        return new SentReplies(version(request), words, files(request));
    }

    List<String> given(String question) {
        return words.getOrDefault(question, List.of());
    }

    /** What can be checked before pictures are looked at: that there are some. */
    Filled withoutPictures() {
        return new Filled(version, words, Map.of());
    }

    private static Map<String, MultipartFile> files(HttpServletRequest request) {
        Map<String, MultipartFile> files = new LinkedHashMap<>();
        MultipartHttpServletRequest sent = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (sent != null) {
            sent.getFileMap().forEach((name, file) -> {
                if (name.startsWith(FIELD) && !file.isEmpty()) {
                    files.put(name.substring(FIELD.length()), file);
                }
            });
        }
        return files;
    }

    private static int version(HttpServletRequest request) {
        String given = request.getParameter(VERSION);
        return given != null && given.matches("\\d{1,6}") ? Integer.parseInt(given) : 0;
    }
}
