package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a folder is on a disk of this computer. On a network drive locks and shared memory are not to be trusted, and a
 * synchronised folder is two journals that do not know of each other (failure-modes A-7, B-6).
 */
public final class LocalDisk {
    /**
     * 9p is not among them: containers, virtual machines and the Windows subsystem for Linux show a disk of this computer by it.
     * A file system that cannot share memory is found out when the journal is opened.
     */
    private static final Set<String> NETWORK = Set.of(
            "nfs",
            "nfs3",
            "nfs4",
            "cifs",
            "afs",
            "afpfs",
            "auristorfs",
            "coda",
            "ncp",
            "ncpfs",
            "davfs",
            "davfs2",
            "webdav",
            "ceph",
            "glusterfs",
            "lustre",
            "beegfs",
            "gpfs",
            "gfs2",
            "ocfs2",
            "fuse.sshfs",
            "fuse.davfs",
            "fuse.davfs2",
            "fuse.rclone",
            "fuse.gvfsd-fuse",
            "fuse.glusterfs",
            "fuse.ceph",
            "fuse.s3fs",
            "fuse.gcsfuse",
            "fuse.curlftpfs",
            "fuse.onedriver",
            "fuse.google-drive-ocamlfuse");

    private static final List<String> ONE_DRIVE = List.of("OneDrive", "OneDriveConsumer", "OneDriveCommercial");

    /** The roots of the services by their names, and the markers that they lay into them; a folder ends with a stroke. */
    private static final Map<String, String> ROOTS = Map.of(
            "onedrive", "OneDrive",
            "dropbox", "Dropbox",
            "google drive", "Google Drive",
            "googledrive", "Google Drive",
            "icloud drive", "iCloud",
            "iclouddrive", "iCloud",
            "library/mobile documents", "iCloud",
            "library/cloudstorage", "a cloud drive");

    private static final List<String> NAMED_AFTER_SOMEBODY = List.of("onedrive - ", "dropbox (");

    /** In a home folder Dropbox keeps its own settings in a folder of the same name, so only the file counts. */
    private static final Map<String, String> MARKERS = Map.of(
            ".dropbox", "Dropbox",
            ".dropbox.cache/", "Dropbox",
            ".tmp.driveupload/", "Google Drive",
            ".tmp.drivedownload/", "Google Drive",
            ".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive",
            ".stfolder/", "Syncthing");

    private LocalDisk() {}

    /**
     * What a folder is, as far as it matters here.
     *
     * @param path with all links followed
     * @param storeType what its file system calls itself; empty where that is not known
     * @param markers names from {@link #MARKERS} that lie in it or in a folder above
     */
    record Place(String path, String storeType, Set<String> markers) {}

    /** @throws Problem DATA_FOLDER_NOT_LOCAL (folder, what it is on) */
    public static void require(Path folder) throws Problem {
        Optional<String> why = complaint(folder, System.getenv());
        if (why.isPresent()) {
            throw new Problem(ProblemCode.DATA_FOLDER_NOT_LOCAL, folder.toString(), why.get());
        }
    }

    /** What is wrong with a folder, which need not be there yet, in a word or two; empty when it is on a local disk. */
    public static Optional<String> complaint(Path folder, Map<String, String> environment) {
        return complaint(place(folder.toAbsolutePath().normalize()), environment);
    }

    static Optional<String> complaint(Place place, Map<String, String> environment) {
        String type = place.storeType().toLowerCase(Locale.ROOT);
        if (NETWORK.contains(type) || type.startsWith("smb")) {
            return Optional.of(place.storeType());
        }
        String path = place.path().replace('\\', '/');
        if ((path.startsWith("//") && !path.startsWith("//?/") && !path.startsWith("//./"))
                || path.regionMatches(true, 0, "//?/UNC/", 0, 8)) {
            return Optional.of("a shared folder");
        }
        return place.markers().stream()
                .sorted()
                .map(MARKERS::get)
                .findFirst()
                .or(() -> root(path.toLowerCase(Locale.ROOT)))
                .or(() -> oneDrive(path, environment));
    }

    private static Optional<String> root(String path) {
        List<String> names = Arrays.asList(path.split("/"));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String pair = i == 0 ? name : names.get(i - 1) + "/" + name;
            @Nullable String service = ROOTS.getOrDefault(pair, ROOTS.get(name));
            if (service != null) {
                return Optional.of(service);
            }
            if (NAMED_AFTER_SOMEBODY.stream().anyMatch(name::startsWith)) {
                return Optional.ofNullable(ROOTS.get(name.substring(0, name.indexOf(' '))));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> oneDrive(String path, Map<String, String> environment) {
        return ONE_DRIVE.stream()
                .map(variable -> environment.getOrDefault(variable, "").replace('\\', '/'))
                .filter(root -> !root.isBlank())
                .map(root -> root.endsWith("/") ? root : root + "/")
                .filter(root -> (path + "/").regionMatches(true, 0, root, 0, root.length()))
                .map(_ -> "OneDrive")
                .findFirst();
    }

    private static Place place(Path folder) {
        Path there = folder;
        while (Files.notExists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        String type = "";
        Path real = folder;
        try {
            real = there.toRealPath().resolve(there.relativize(folder));
            type = Files.getFileStore(there).type();
        } catch (IOException _) {
            // It cannot be looked at; whoever opens it next is told why.
        }
        List<String> markers = new ArrayList<>();
        for (Path above = real; above != null; above = above.getParent()) {
            markersIn(above, markers);
        }
        return new Place(real.toString(), type, Set.copyOf(markers));
    }

    private static void markersIn(Path folder, List<String> found) {
        for (String marker : MARKERS.keySet()) {
            Path place = folder.resolve(marker);
            if (marker.endsWith("/") ? Files.isDirectory(place) : Files.isRegularFile(place)) {
                found.add(marker);
            }
        }
    }
}
