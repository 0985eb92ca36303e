using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>Whether something is chosen under a condition: kept in a variable from outside, given back, saved or handed to someone. Printing and throwing choose nothing.</summary>
internal sealed class ChoiceEffects(EvaluationMarks marks)
{
    /// <param name="conditional">The condition with what it decides about.</param>
    /// <param name="isGate">Whether it compares with something fixed: then flags, counts and alarms are no choice.</param>
    public bool Chooses(IConditionalOperation conditional, bool isGate)
    {
        if (conditional.Type is not null) return ChoosesValue(conditional, isGate);
        if (ChoosesIn(conditional.WhenTrue, isGate) || (conditional.WhenFalse is { } otherwise && ChoosesIn(otherwise, isGate))) return true;
        return EndsInJump(conditional.WhenTrue) && ChoosesAfter(conditional, isGate);
    }

    private bool ChoosesValue(IConditionalOperation conditional, bool isGate)
    {
        if (conditional.Type!.SpecialType is SpecialType.System_String) return false;
        IOperation?[] values = [conditional.WhenTrue, conditional.WhenFalse];
        return values.Any(value => IsChosen(value, isGate));
    }

    private bool ChoosesIn(IOperation branch, bool isGate)
    {
        foreach (IOperation operation in branch.DescendantsAndSelf())
        {
            if (!ReferenceEquals(EvaluationMarks.FunctionOf(operation), EvaluationMarks.FunctionOf(branch))) continue;
            if (operation switch
            {
                ISimpleAssignmentOperation assignment => IsOutside(assignment.Target, branch) && IsChosen(assignment.Value, isGate),
                IDeconstructionAssignmentOperation deconstruction => IsChosen(deconstruction, branch, isGate),
                IReturnOperation { ReturnedValue: { } value } => IsChosen(value, isGate),
                IBranchOperation { BranchKind: BranchKind.Break } jump => !isGate && LeavesLoopAround(jump, branch),
                IInvocationOperation call => !isGate && HandsOn(call, branch),
                _ => false,
            }) return true;
        }

        return false;
    }

    // "if (worse) continue;" decides about what follows.
    private bool ChoosesAfter(IConditionalOperation conditional, bool isGate)
    {
        IOperation child = conditional;
        for (IOperation? around = conditional.Parent; around is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation); (child, around) = (around, around.Parent))
        {
            if (around is IBlockOperation block)
            {
                int index = block.Operations.IndexOf(child);
                if (index >= 0 && block.Operations.Skip(index + 1).Any(following => ChoosesIn(following, isGate))) return true;
            }

            if (around is ILoopOperation) return false;
        }

        return false;
    }

    // A number that is a result is only written down, as by Math.Max.
    private bool IsChosen(IOperation? value, bool isGate)
    {
        IOperation? chosen = SetPaths.Unwrap(value);
        if (chosen is null or IThrowOperation) return false;
        if (chosen.ConstantValue.HasValue) return !isGate && chosen.Type?.SpecialType != SpecialType.System_String;
        return !(EvaluationTypes.IsNumber(chosen.Type) && marks.Of(chosen).IsResult);
    }

    private bool IsChosen(IDeconstructionAssignmentOperation assignment, IOperation branch, bool isGate)
    {
        if (!IsOutside(assignment.Target, branch)) return false;
        return SetPaths.Unwrap(assignment.Value) is not ITupleOperation tuple || tuple.Elements.Any(element => IsChosen(element, isGate));
    }

    private static bool IsOutside(IOperation target, IOperation branch) => SetPaths.Unwrap(target) switch
    {
        ILocalReferenceOperation local => local.Local.DeclaringSyntaxReferences.All(declaration => !(declaration.SyntaxTree == branch.Syntax.SyntaxTree && branch.Syntax.Span.Contains(declaration.Span))),
        ITupleOperation tuple => tuple.Elements.Any(element => IsOutside(element, branch)),
        IDiscardOperation or IDeclarationExpressionOperation => false,
        _ => true,
    };

    private static bool HandsOn(IInvocationOperation call, IOperation branch)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.ContainingType.Name is "Console" or "Debug" or "Trace" or "Assert") return false;
        if (EvaluationTypes.IsModel(call.Instance?.Type)) return method.ReturnsVoid;
        if (call.Arguments.Any(argument => EvaluationTypes.IsModel(SetPaths.Unwrap(argument.Value)?.Type))) return true;
        return call.Instance is { } collection && RankingMethods.AddsToCollection(method) && IsOutside(collection, branch)
            && call.Arguments.Any(argument => argument.Value.Type?.SpecialType != SpecialType.System_String);
    }

    private static bool LeavesLoopAround(IBranchOperation jump, IOperation branch)
    {
        for (IOperation? around = jump.Parent; around is not null && !ReferenceEquals(around, branch.Parent); around = around.Parent)
        {
            if (around is ILoopOperation or ISwitchOperation) return false;
        }

        return Loops.Outermost(branch) is not null;
    }

    private static bool EndsInJump(IOperation branch)
    {
        IOperation last = branch is IBlockOperation { Operations: { IsEmpty: false } operations } ? operations[operations.Length - 1] : branch;
        return last is IBranchOperation or IReturnOperation { ReturnedValue: null };
    }
}
