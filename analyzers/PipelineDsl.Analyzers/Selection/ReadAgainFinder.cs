using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>Finds evaluation sets that are read after they have chosen.</summary>
internal sealed class ReadAgainFinder(EvaluationMarks marks)
{
    /// <summary>The sets where they are read again.</summary>
    public IEnumerable<IOperation> Find(IReadOnlyList<Choice> choices)
    {
        foreach (IOperation operation in marks.Root.DescendantsAndSelf())
        {
            if (operation is not IInvocationOperation call || EvaluationTypes.IsSet(call.Type)) continue;
            foreach (IOperation given in CallMarks.GivenTo(call))
            {
                if (SetPaths.Unwrap(given) is not { } set || !EvaluationTypes.IsSet(set.Type)) continue;
                string path = marks.Paths.Of(set);
                if (choices.Any(choice => choice.Sets.Contains(path) && EndOf(choice) <= set.Syntax.SpanStart)) yield return set;
            }
        }
    }

    // A choice that is made in rounds is made when the loop is over.
    private static int EndOf(Choice choice)
    {
        IOperation whole = Loops.Outermost(choice.Operation) ?? StatementOf(choice.Operation);
        return whole.Syntax.Span.End;
    }

    private static IOperation StatementOf(IOperation operation)
    {
        IOperation statement = operation;
        while (statement.Parent is { } parent and not IBlockOperation and not IMethodBodyBaseOperation) statement = parent;
        return statement is IConditionalOperation { Type: null } conditional ? conditional.Condition : statement;
    }
}
