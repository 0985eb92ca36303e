namespace PipelineDsl;

/// <summary>What became of a labeling function that threw: on those rows it abstained.</summary>
/// <param name="Function">The function's name.</param>
/// <param name="Count">On how many rows it threw.</param>
/// <param name="FirstRow">The first of them, from 0.</param>
/// <param name="First">What it threw there.</param>
public sealed record VoteFailure(string Function, long Count, long FirstRow, Exception First);
