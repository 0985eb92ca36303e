using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>What loops do to results.</summary>
internal static class Loops
{
    /// <summary>Whether a loop around a condition makes the results in it anew each time round: something is tried until it passes.</summary>
    public static bool Renews(IOperation condition, EvaluationMarks marks)
    {
        for (IOperation? around = condition.Parent; around is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ILoopOperation loop && Renews(condition, marks, loop)) return true;
        }

        return false;
    }

    /// <summary>Whether this loop makes the results in a condition anew.</summary>
    public static bool Renews(IOperation condition, EvaluationMarks marks, ILoopOperation loop)
    {
        foreach (IOperation part in condition.DescendantsAndSelf())
        {
            if (!marks.Of(part).IsResult) continue;
            if (part is IInvocationOperation || (part is ILocalReferenceOperation { Local: var local } && IsMadeIn(loop, local, marks))) return true;
        }

        return false;
    }

    /// <summary>The outermost loop around an operation in its function, or null.</summary>
    public static ILoopOperation? Outermost(IOperation operation)
    {
        ILoopOperation? outermost = null;
        for (IOperation? around = operation; around is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); around = around.Parent)
        {
            if (around is ILoopOperation loop) outermost = loop;
        }

        return outermost;
    }

    private static bool IsMadeIn(ILoopOperation loop, ILocalSymbol local, EvaluationMarks marks)
    {
        foreach (IOperation operation in loop.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local) && marks.Of(declarator.GetVariableInitializer()?.Value).IsResult) return true;
            if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment && SymbolEqualityComparer.Default.Equals(target.Local, local) && marks.Of(assignment.Value).IsResult) return true;
        }

        return false;
    }
}
