using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Hazards.Detection;

/// <summary>Delegates that are made anew each time: those that carry something with them. The others are made once and kept.</summary>
internal sealed class DelegateUse(BodyScan scan)
{
    public void Inspect(IDelegateCreationOperation creation)
    {
        // What is given to LINQ is part of that finding.
        if (Operands.CallOf(creation) is { } call && Linq.IsQuery(call, scan.Context.Framework) && Linq.Allocates(call, scan.Context.Framework)) return;
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation lambda when FindCapture(lambda) is { } captured:
                scan.Report(HazardKind.Delegate, $"a lambda that captures '{captured}'", lambda.Syntax.GetLocation());
                break;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } function } reference when FindCapture(function, creation.SemanticModel) is { } captured:
                scan.Report(HazardKind.Delegate, $"a delegate of '{function.Name}', which captures '{captured}'", reference.Syntax.GetLocation());
                break;
            case IMethodReferenceOperation { Instance: not null } reference:
                scan.Report(HazardKind.Delegate, $"a delegate of '{reference.Method.Name}' and what it is called on", reference.Syntax.GetLocation());
                break;
        }
    }

    private static string? FindCapture(IAnonymousFunctionOperation lambda) => lambda.Symbol.IsStatic ? null : FindCapture(lambda.Body, lambda.Syntax);

    private static string? FindCapture(IMethodSymbol function, SemanticModel? model)
    {
        if (function.IsStatic || function.DeclaringSyntaxReferences is not [{ } reference]) return null;
        SyntaxNode syntax = reference.GetSyntax();
        return model?.GetOperation(syntax) is ILocalFunctionOperation { Body: { } body } ? FindCapture(body, syntax) : null;
    }

    private static string? FindCapture(IOperation body, SyntaxNode function)
    {
        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return "this";
                case ILocalReferenceOperation { Local: { IsConst: false } local } when !IsDeclaredIn(local, function): return local.Name;
                case IParameterReferenceOperation { Parameter: { } parameter } when !IsDeclaredIn(parameter, function): return parameter.Name;
            }
        }

        return null;
    }

    private static bool IsDeclaredIn(ISymbol variable, SyntaxNode function)
    {
        foreach (SyntaxReference reference in variable.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == function.SyntaxTree && function.Span.Contains(reference.Span)) return true;
        }

        return false;
    }
}
