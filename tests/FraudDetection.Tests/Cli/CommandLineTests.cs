using FraudDetection.Cli;

namespace FraudDetection.Tests.Cli;

public class CommandLineTests
{
    [Fact]
    public void Parse_NoArguments_Simulates() => Assert.Equal(new CommandLine(), CommandLine.Parse([]));

    [Fact]
    public void Parse_AllOptions_ReadsEachInBothForms()
    {
        CommandLine expected = new() { Data = "a", Features = "b", Encoded = "c", Model = "d", Quarantine = "e=f" };
        Assert.Equal(expected, CommandLine.Parse(["--data", "a", "--features", "b", "--encoded", "c", "--model", "d", "--quarantine", "e=f"]));
        Assert.Equal(expected, CommandLine.Parse(["--quarantine=e=f", "--model=d", "--encoded=c", "--features=b", "--data=a"]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("--data a --help")]
    public void Parse_Help_WantsHelpAlone(string arguments) => Assert.Equal(new CommandLine { Help = true }, CommandLine.Parse(arguments.Split(' ')));

    [Theory]
    [InlineData("--date x", "There is no option '--date'.")]
    [InlineData("x", "There is no option 'x'.")]
    [InlineData("--DATA x", "There is no option '--DATA'.")]
    [InlineData("--data", "--data needs a file name after it.")]
    [InlineData("--data=", "--data needs a file name after it.")]
    [InlineData("--data --features x", "--data needs a file name after it.")]
    [InlineData("--data x --data y", "--data is given twice.")]
    [InlineData("--data x --features ./x", "--data and --features both name the file './x'.")]
    public void Parse_WhatItCannotUse_SaysSo(string arguments, string message) =>
        Assert.Equal(message, Assert.Throws<UsageException>(() => CommandLine.Parse(arguments.Split(' '))).Message);
}
