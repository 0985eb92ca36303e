using System.Runtime.InteropServices;

namespace PipelineDsl;

/// <summary>That a function gives a vote: 1 on the rows where it does, 0 elsewhere.</summary>
/// <param name="Function">The function's number.</param>
/// <param name="Vote">The vote.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VoteIndicator(int Function, int Vote);
