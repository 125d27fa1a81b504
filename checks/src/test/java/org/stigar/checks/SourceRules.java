package org.stigar.checks;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.stigar.checks.Repository.TextFile;

/**
 * The rules over the syntax of sources, by name: parsed, not compiled, so that samples need not make sense. What they
 * found is {@code path:line: text}.
 */
final class SourceRules {

    static final int LONGEST_METHOD = 65;
    static final int MOST_TYPES = 15;

    static final String DOCUMENTED = "what is public in a library says what it is";
    static final String METHODS_SHORT = "methods fit a screen";
    static final String CATCHES = "everything is caught in one place";
    static final String TYPES_FEW = "packages are small";

    /** Modules whose public types and methods are documented. */
    private static final Set<String> LIBRARIES = Set.of("core", "intake");

    /** Where everything may be caught: the handler that turns exceptions into words and exit codes. */
    private static final Set<String> CATCHERS = Set.of("StigarMain.java", "StigarCommandLine.java");

    /** What only the privacy gate may make has to be in its package, however many that are. */
    private static final Set<String> LARGER = Set.of("core/src/main/java/org/stigar/core/publish");

    private final Rules<List<String>> problems = new Rules<>();

    private SourceRules() {
        for (String rule : List.of(DOCUMENTED, METHODS_SHORT, CATCHES, TYPES_FEW)) {
            problems.put(rule, new ArrayList<>());
        }
    }

    /** Returns what each rule found in the given Java files. */
    static Rules<List<String>> problems(List<TextFile> files) {
        SourceRules rules = new SourceRules();
        rules.countTypes(files);
        Rules<TextFile> byUri = new Rules<>();
        files.forEach(file -> byUri.put(uri(file).toString(), file));
        List<JavaFileObject> sources = new ArrayList<>();
        files.forEach(file -> sources.add(new Source(file)));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of(), null, sources);
        DocTrees trees = DocTrees.instance(task);
        try {
            for (CompilationUnitTree unit : task.parse()) {
                rules.new Reader(byUri.get(unit.getSourceFile().toUri().toString()), unit, trees).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules.problems;
    }

    private static URI uri(TextFile file) {
        return URI.create("string:///" + file.path());
    }

    private void countTypes(List<TextFile> files) {
        Map<String, Integer> types = new TreeMap<>();
        files.stream()
                .filter(file -> file.isMain() && !file.isPackageInfo())
                .forEach(file ->
                        types.merge(file.path().substring(0, file.path().lastIndexOf('/')), 1, Integer::sum));
        types.forEach((directory, count) -> {
            if (count > MOST_TYPES && !LARGER.contains(directory)) {
                add(TYPES_FEW, directory + ": has " + count + " types, at most " + MOST_TYPES);
            }
        });
    }

    private void add(String rule, String problem) {
        problems.get(rule).add(problem);
    }

    /** Walks one file. */
    private final class Reader extends TreePathScanner<Void, Void> {

        private final TextFile file;
        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final SourcePositions positions;

        Reader(TextFile file, CompilationUnitTree unit, DocTrees trees) {
            this.file = file;
            this.unit = unit;
            this.trees = trees;
            this.positions = trees.getSourcePositions();
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            if (isLibrary() && isVisible(getCurrentPath()) && !hasDoc()) {
                report(DOCUMENTED, type, "public type " + type.getSimpleName() + " has no Javadoc");
            }
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(a -> a.getAnnotationType().toString().equals("Override"));
            if (isLibrary()
                    && !overrides
                    && method.getReturnType() != null // constructors are told of by their type
                    && isVisible(getCurrentPath())
                    && !hasDoc()) {
                report(DOCUMENTED, method, "public method " + method.getName() + " has no Javadoc");
            }
            long lines = 1 + line(positions.getEndPosition(unit, method)) - line(start(method));
            if (lines > LONGEST_METHOD) {
                report(METHODS_SHORT, method, method.getName() + " has " + lines + " lines, at most " + LONGEST_METHOD);
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void unused) {
            String type = caught.getParameter().getType().toString();
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (file.isMain() && Set.of("Exception", "Throwable").contains(type) && !CATCHERS.contains(name)) {
                report(CATCHES, caught, "catches " + type);
            }
            return super.visitCatch(caught, null);
        }

        private boolean isLibrary() {
            return file.isMain() && LIBRARIES.contains(file.module());
        }

        /** Returns whether others can use what the path leads to: it and all types around it are public. */
        private boolean isVisible(TreePath path) {
            Tree tree = path.getLeaf();
            if (tree instanceof CompilationUnitTree) {
                return true;
            }
            ModifiersTree modifiers;
            if (tree instanceof ClassTree type) {
                modifiers = type.getModifiers();
            } else if (tree instanceof MethodTree method) {
                modifiers = method.getModifiers();
            } else {
                return false; // local
            }
            boolean inInterface = path.getParentPath().getLeaf().getKind() == Tree.Kind.INTERFACE;
            return (modifiers.getFlags().contains(Modifier.PUBLIC) || inInterface)
                    && !modifiers.getFlags().contains(Modifier.PRIVATE)
                    && isVisible(path.getParentPath());
        }

        private boolean hasDoc() {
            return trees.getDocComment(getCurrentPath()) != null;
        }

        private long start(Tree tree) {
            return positions.getStartPosition(unit, tree);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private void report(String rule, Tree tree, String text) {
            add(rule, file.path() + ":" + line(start(tree)) + ": " + text);
        }
    }

    /** A file as the compiler reads it. */
    private static final class Source extends SimpleJavaFileObject {

        private final TextFile file;

        Source(TextFile file) {
            super(uri(file), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
