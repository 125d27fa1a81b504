package org.stigar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stigar.cli.terminal.ExitCode;
import org.stigar.cli.terminal.Refusal;
import org.stigar.cli.terminal.Terminal;
import org.stigar.cli.terminal.Words;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The only place that turns exceptions into words and exit codes. */
final class Errors implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private final Terminal terminal;
    private final Words words;

    Errors(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /** Answers a command line that makes no sense. An argument that is no option is not repeated: it may be an id. */
    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        String command = exception.getCommandLine().getCommandSpec().qualifiedName();
        return wrong(text(exception) + " " + words.text("error.see-help", command));
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
        terminal.progress().done();
        if (exception instanceof ParameterException wrongUse) {
            return handleParseException(wrongUse, new String[0]);
        }
        if (exception instanceof Refusal) {
            return wrong(message(exception));
        }
        if (exception instanceof UncheckedIOException unchecked) {
            return wrong(text(Objects.requireNonNull(unchecked.getCause())));
        }
        if (exception instanceof IOException broken) {
            return wrong(text(broken));
        }
        terminal.err().println("stigar: " + words.text("error.fault", Version.read()));
        exception.printStackTrace(terminal.err());
        return ExitCode.FAULT;
    }

    private int wrong(String text) {
        terminal.err().println("stigar: " + text);
        return ExitCode.WRONG_INPUT;
    }

    private String text(ParameterException exception) {
        if (exception instanceof MissingParameterException missing) {
            return words.text(
                    "error.missing",
                    missing.getMissing().stream().map(Errors::name).collect(Collectors.joining(", ")));
        }
        if (exception instanceof UnmatchedArgumentException unmatched) {
            Optional<String> option = unmatched.getUnmatched().stream()
                    .filter(argument -> argument.startsWith("-"))
                    .findFirst();
            return option.map(name -> words.text("error.unknown-option", name))
                    .orElseGet(() -> words.text("error.too-many"));
        }
        ArgSpec argument = exception.getArgSpec();
        if (argument == null) {
            return message(exception);
        }
        if (argument.type().isEnum()) {
            String choices = Arrays.stream(argument.type().getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            return words.text("error.no-such-choice", name(argument), choices);
        }
        return words.text("error.wrong-value", name(argument));
    }

    private String text(IOException exception) {
        if (exception instanceof FileSystemException inFile) {
            return words.text(key(inFile), inFile.getFile());
        }
        return words.text("error.io", message(exception));
    }

    private static String key(FileSystemException exception) {
        if (exception instanceof NoSuchFileException) {
            return "error.no-such-file";
        }
        if (exception instanceof AccessDeniedException) {
            return "error.no-access";
        }
        return Files.isDirectory(Path.of(exception.getFile())) ? "error.folder" : "error.file";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String message(Exception exception) {
        return Optional.ofNullable(exception.getMessage())
                .orElse(exception.getClass().getSimpleName());
    }
}
