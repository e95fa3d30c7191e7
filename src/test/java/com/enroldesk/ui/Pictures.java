package com.enroldesk.ui;

import com.enroldesk.settings.Theme;
import com.enroldesk.ui.kit.Looks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window for the README, in light and in dark; taken only with {@code -Dpictures=true}. */
final class Pictures {
    private static final Path FOLDER = Path.of("docs", "pictures");

    private Pictures() {}

    /** From a test's thread: writes {@code docs/pictures/NAME-light.png} and {@code -dark.png}. */
    static void take(Scene scene, String name) {
        if (!Boolean.getBoolean("pictures")) {
            return;
        }
        for (Theme theme : new Theme[] {Theme.DARK, Theme.LIGHT}) {
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
                new Looks(scene).wear(theme);
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            });
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
            write(picture, FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        }
    }

    private static void write(WritableImage picture, Path file) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = picture.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
