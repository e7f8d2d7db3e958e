package gezhi.territory.gazetteer;

import java.util.Set;

/**
 * The national list has no name for the 4-digit code of a municipality and of counties directly under a province: it writes what the
 * code gathers. With the province in front this becomes a name (北京市 + 市辖区).
 */
final class CityNames {
    private static final Set<String> PLACEHOLDERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private CityNames() {}

    static boolean isPlaceholder(String name) {
        return PLACEHOLDERS.contains(name);
    }

    static String of(String name, String province) {
        return isPlaceholder(name) ? province + name : name;
    }
}
