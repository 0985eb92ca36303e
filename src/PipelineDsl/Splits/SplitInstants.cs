namespace PipelineDsl;

/// <summary>Where the parts of a time split begin (inclusive) and end (exclusive), UTC. Recorded in the saved model.</summary>
/// <param name="TrainingFrom">First instant of the training part.</param>
/// <param name="TrainingUntil">End of the training part.</param>
/// <param name="ValidationFrom">First instant of the validation part; equals its end when there is none.</param>
/// <param name="ValidationUntil">End of the validation part.</param>
/// <param name="TestFrom">First instant of the test part.</param>
/// <param name="TestUntil">End of the test part.</param>
public sealed record SplitInstants(
    DateTime TrainingFrom,
    DateTime TrainingUntil,
    DateTime ValidationFrom,
    DateTime ValidationUntil,
    DateTime TestFrom,
    DateTime TestUntil);
