package gezhi.territory.store;

import com.hankcs.hanlp.HanLP;
import java.util.List;
import java.util.Locale;

/** How a name sounds, for those who type pinyin: in full, a blank, the initials. 常太镇 gives {@code changtaizhen ctz}. */
public final class Pinyin {

    private Pinyin() {}

    /** Lower case without tones; what is no Chinese character stays as it is. */
    public static String of(String name) {
        List<com.hankcs.hanlp.dictionary.py.Pinyin> sounds = HanLP.convertToPinyinList(name);
        StringBuilder full = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int i = 0; i < sounds.size(); i++) {
            String sound = sounds.get(i) == com.hankcs.hanlp.dictionary.py.Pinyin.none5
                    ? name.substring(i, i + 1).toLowerCase(Locale.ROOT)
                    : sounds.get(i).getPinyinWithoutTone();
            full.append(sound);
            initials.append(sound, 0, 1);
        }
        return full.append(' ').append(initials).toString();
    }
}
