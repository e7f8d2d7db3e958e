package gezhi.planning.draw;

import java.util.SplittableRandom;

/** Grounds like a chessboard. */
final class Lattices {
    private Lattices() {}

    /** Units of weight 1 in rows; number = row * width + column. */
    static Ground even(int width, int height) {
        Ground ground = new Ground(width * height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int u = y * width + x;
                if (x + 1 < width) {
                    ground.join(u, u + 1, 1);
                }
                if (y + 1 < height) {
                    ground.join(u, u + width, 1);
                }
            }
        }
        return ground;
    }

    /** Units of 5 to 59 households, some empty, some twice as dear to part, in up to three communities side by side. */
    static Ground random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int width = 6 + random.nextInt(14);
        int height = 4 + random.nextInt(12);
        int communities = 1 + random.nextInt(3);
        Ground ground = new Ground(width * height);
        for (int u = 0; u < ground.size(); u++) {
            int x = u % width;
            ground.weigh(u, random.nextInt(8) == 0 ? 0 : 5 + random.nextInt(55));
            ground.lie(u, x * communities / width);
            ground.today(u, x * 3 / width * 100 + u / width * 3 / height);
            if (x + 1 < width) {
                ground.join(u, u + 1, 1 + random.nextInt(2));
            }
            if (u + width < ground.size()) {
                ground.join(u, u + width, 1 + random.nextInt(2));
            }
        }
        return ground;
    }
}
